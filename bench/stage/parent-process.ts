/** In a started process: says that it is ready, and waits until whoever started it lets go of it, or is gone. */
export async function serveParent(ready: unknown): Promise<void> {
  const left = new Promise<void>((done) => {
    process.once('disconnect', () => done());
  });
  process.send?.(ready);
  await left;
}
