type Pump = { hasEnded: boolean; isLeft: boolean; failure: { readonly cause: unknown } | null };

/**
 * Reads up to `most` items ahead of whoever takes them, and hands over all that have arrived at once. An error of the
 * source comes after the items before it. Whoever stops taking stops the source.
 */
export async function* readAhead<T>(source: AsyncIterable<T>, most: number): AsyncGenerator<readonly T[]> {
  const arrived: T[] = [];
  const pump: Pump = { hasEnded: false, isLeft: false, failure: null };
  let news = Promise.withResolvers<void>();
  let room = Promise.withResolvers<void>();

  async function run(): Promise<void> {
    try {
      for await (const item of source) {
        arrived.push(item);
        news.resolve();
        while (arrived.length >= most && !pump.isLeft) await room.promise;
        if (pump.isLeft) break;
      }
    } catch (cause) {
      pump.failure = { cause };
    }
    pump.hasEnded = true;
    news.resolve();
  }

  const running = run();
  try {
    while (!pump.hasEnded || arrived.length > 0) {
      if (arrived.length === 0) {
        await news.promise;
        news = Promise.withResolvers<void>();
      }
      if (arrived.length === 0) continue;
      const taken = arrived.splice(0);
      room.resolve();
      room = Promise.withResolvers<void>();
      yield taken;
    }
    if (pump.failure !== null) throw pump.failure.cause;
  } finally {
    pump.isLeft = true;
    room.resolve();
    await running;
  }
}
