import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOOK_EVERY_MS = 5;

export type Program = { readonly pid: number; readonly startMs: number; stop(): Promise<void> };

/** Starts a program of the checkout as a user would, and waits until its `/readyz` answers. */
export async function startProgram(words: readonly string[], dataDir: string): Promise<Program> {
  const port = await findFreePort();
  const startedAtMs = performance.now();
  const child = spawn(process.execPath, [...words], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DATABASE_URL: '', LOG_LEVEL: 'warn', PORT: String(port), MATOME_DATA_DIR: dataDir },
  });
  const ended = once(child, 'exit');
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`${words.join(' ')} ended with ${child.exitCode}`);
    await wait(LOOK_EVERY_MS);
  }
  return {
    pid: child.pid ?? 0,
    startMs: performance.now() - startedAtMs,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
  await answer?.text();
  return answer?.ok === true;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
