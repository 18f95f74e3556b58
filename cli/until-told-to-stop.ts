/** Settles at the first SIGINT or SIGTERM; a second one ends the process at once. */
export function untilToldToStop(): Promise<void> {
  return new Promise((done) => {
    let told = false;
    const stop = () => {
      if (told) process.exit(130);
      told = true;
      done();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
