import { startMailServer } from '@matome/server/mail/testing/mail-server.ts';
import { startSimulators } from '@matome/simulators/start.ts';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DESK_PORT, DESK_URL, MALLS_PORT } from './desk-address.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const READY_WITHIN_MS = 60_000;

/**
 * The desk as a user starts it (`matome start`), on an empty data folder, with simulated malls of the journeys' own.
 * Returns what ends it. The folder is told to the journeys by MATOME_JOURNEY_DATA_DIR.
 */
export default async function startDesk(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'matome-journeys-'));
  process.env['MATOME_JOURNEY_DATA_DIR'] = dataDir;
  const malls = await startSimulators({
    port: MALLS_PORT,
    seed: 7,
    orders: 0,
    framed: { rate: 'unlimited' },
  });
  const mails = await startMailServer();
  const desk = spawn(process.execPath, ['cli/matome.ts', 'start'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PORT: String(DESK_PORT),
      MATOME_DATA_DIR: dataDir,
      MATOME_MALL_URLS: JSON.stringify(malls.urls),
      MATOME_AUTO_IMPORT_SECONDS: '5',
      // Each company of a journey comes from an address of its own, as if through a proxy.
      MATOME_TRUSTED_PROXY: '1',
      SMTP_URL: mails.url,
      // Receivers of webhooks stand on this machine.
      MATOME_WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
      LOG_LEVEL: 'warn',
    },
  });
  const ended = new Promise<void>((done) => {
    desk.once('exit', () => done());
  });
  await Promise.race([untilReady(), ended.then(refuseToRun)]);
  return async () => {
    desk.kill('SIGTERM');
    await ended;
    await malls.close();
    await mails.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

async function untilReady(): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end) {
    const answer = await fetch(`${DESK_URL}/readyz`).catch(() => null);
    if (answer?.ok === true) return;
    await wait(100);
  }
  throw new Error('the desk did not become ready');
}

function refuseToRun(): never {
  throw new Error('the desk stopped before it was ready');
}
