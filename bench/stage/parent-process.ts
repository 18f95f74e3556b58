/** Whatever is not given back by then is given up: nobody waits for a process that hangs. */
const ENDS_WITHIN_MS = 15_000;

/** In a started process: says that it is ready, and waits until whoever started it lets go of it, or is gone. */
export async function serveParent(ready: unknown): Promise<void> {
  const left = new Promise<void>((done) => {
    process.once('disconnect', () => done());
  });
  process.send?.(ready);
  await left;
  setTimeout(() => {
    console.error(`${process.argv[1]} did not end within ${ENDS_WITHIN_MS / 1000} s`);
    process.exit(1);
  }, ENDS_WITHIN_MS).unref();
}
