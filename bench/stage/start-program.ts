import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '@matome/server/database/find-free-port.ts';
import { untilReady } from './until-ready.ts';

/** A program told to stop has ended by then. */
const ENDS_WITHIN_MS = 15_000;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type Program = { readonly pid: number; readonly startMs: number; stop(): Promise<void> };

/** Starts a program of the checkout as a user would, and waits until its `/readyz` answers. */
export async function startProgram(words: readonly string[], dataDir: string): Promise<Program> {
  const port = await findFreePort();
  const startedAtMs = performance.now();
  const child = spawn(process.execPath, [...words], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: '',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      MATOME_DATA_DIR: dataDir,
    },
  });
  const ended = once(child, 'exit');
  await untilReady(`http://127.0.0.1:${port}`, () => {
    const code = child.exitCode ?? child.signalCode;
    if (code !== null) throw new Error(`${words.join(' ')} ended with ${code}`);
  });
  return {
    pid: child.pid ?? 0,
    startMs: performance.now() - startedAtMs,
    stop: async () => {
      child.kill('SIGTERM');
      const late = setTimeout(() => {
        console.error(`${words.join(' ')} did not end within ${ENDS_WITHIN_MS / 1000} s of SIGTERM`);
        child.kill('SIGKILL');
      }, ENDS_WITHIN_MS);
      await ended;
      clearTimeout(late);
    },
  };
}
