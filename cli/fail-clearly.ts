import { ConfigError } from '@matome/server/config.ts';

/** What a person can mend is said in one line, with exit code 1; anything else is a fault of ours and shows its trace. */
export function failClearly<A extends unknown[]>(
  action: (...args: A) => Promise<void>,
): (...args: A) => Promise<void> {
  return async (...args) => {
    try {
      await action(...args);
    } catch (cause) {
      console.error(cause instanceof ConfigError ? cause.message : cause);
      process.exit(1);
    }
  };
}
