import { findFreePort } from '@matome/server/database/find-free-port.ts';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { z } from 'zod';
import { until } from '../demo/until.ts';

const MATOME = fileURLToPath(new URL('../matome.ts', import.meta.url));
const READY_WITHIN_MS = 30_000;
const made = z.object({ apiKey: z.string() });

/** `matome start` as a process of its own, on a data folder of its own, with one account or what a backup held. */
export type DeskProcess = {
  readonly url: string;
  readonly apiKey: string;
  /** `matome …` beside the running desk; what it prints. */
  run(...words: readonly string[]): Promise<string>;
  /** As by the power switch: the desk and its database. */
  kill(): Promise<void>;
  startAgain(): Promise<void>;
  stop(): Promise<void>;
};

export async function startDesk(
  mallUrls: Readonly<Record<string, string>>,
  backup?: { readonly file: string; readonly apiKey: string },
): Promise<DeskProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'matome-desk-'));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    MATOME_DATA_DIR: dataDir,
    MATOME_MALL_URLS: JSON.stringify(mallUrls),
    LOG_LEVEL: 'warn',
  };
  let child: ChildProcess;
  const startAgain = async () => {
    child = spawn(process.execPath, [MATOME, 'start'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    await until(
      () => isReady(url),
      (ready) => ready,
      READY_WITHIN_MS,
    );
  };
  const run = async (...words: readonly string[]) =>
    (await promisify(execFile)(process.execPath, [MATOME, ...words], { env })).stdout;
  if (backup !== undefined) await run('restore', backup.file);
  await startAgain();
  const apiKey = backup?.apiKey ?? (await createAccount(run));
  return {
    url,
    apiKey,
    run,
    kill: async () => {
      const pidFile = await readFile(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8');
      process.kill(Number(pidFile.split('\n')[0]), 'SIGKILL');
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    startAgain,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function createAccount(run: DeskProcess['run']): Promise<string> {
  const person = ['--name', '店', '--email', 'a@seller.example', '--password', 'long enough'];
  const account = await run('account', 'create', ...person, '--api-option', '--json');
  return made.parse(JSON.parse(account)).apiKey;
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );
}
