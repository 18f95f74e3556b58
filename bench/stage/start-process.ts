import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

/** A program of ours in a process of its own, ready. */
export type Started<T> = { readonly ready: T; stop(): Promise<void> };

/** Starts it and waits for what it says when it is ready. It ends when we stop it, and when we are gone. */
export async function startProcess<T>(program: {
  readonly file: URL;
  readonly says: z.ZodType<T>;
  readonly env: Readonly<Record<string, string>>;
  /** Where it leaves its CPU profile when it ends. */
  readonly profileDir?: string | undefined;
}): Promise<Started<T>> {
  const { file, says, env, profileDir } = program;
  const child = fork(fileURLToPath(file), {
    env: { ...process.env, ...env },
    execArgv: profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const said = await Promise.race([
    once(child, 'message').then(([message]: unknown[]) => says.parse(message)),
    ended.then(() => {
      throw new Error(`${file.pathname} ended before it was ready`);
    }),
  ]);
  return {
    ready: said,
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
