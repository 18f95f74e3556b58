import { readConfig } from '@matome/server/config.ts';
import { startEmbedded } from '@matome/server/database/embedded.ts';
import { openContext } from '@matome/server/open-context.ts';
import type { OpenContext } from '@matome/server/open-context.ts';
import { startSimulators } from '@matome/simulators/start.ts';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { malls } from '@matome/connectors/malls.ts';
import { findFreePort } from '@matome/server/database/find-free-port.ts';
import { openShop } from '../stage/open-shop.ts';
import type { DeskShop } from '../stage/open-shop.ts';
import { untilReady } from '../stage/until-ready.ts';
import { runMatome } from './matome-process.ts';
import type { MatomeProcess } from './matome-process.ts';
import type { SimulatedRakuma } from './play-at-mall.ts';

/** A simulated mall, a database, and two `matome` processes that share it; a shop that fetches and writes by itself. */
export type Soak = {
  readonly mall: SimulatedRakuma;
  readonly shop: DeskShop;
  readonly open: OpenContext;
  readonly desk: MatomeProcess;
  readonly worker: MatomeProcess;
  close(): Promise<void>;
};

/** Fewer than a shop fetches by its first settings. */
const HISTORY_DAYS = 5;

export async function openSoak(seed: number, orders: number): Promise<Soak> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const release of closers.reverse().splice(0)) await release();
  };
  const dataDir = await mkdtemp(join(tmpdir(), 'matome-soak-'));
  closers.push(() => rm(dataDir, { recursive: true, force: true }));
  const simulators = await startSimulators({ port: 0, seed, orders, rakuma: { days: HISTORY_DAYS } });
  closers.push(simulators.close);
  const database = await startEmbedded(dataDir);
  closers.push(database.stop);
  const secretKey = randomBytes(32).toString('base64');
  const config = readConfig({ LOG_LEVEL: 'fatal' }, new Date());
  const open = await openContext({ config, databaseUrl: database.url, secretKey, malls });
  closers.push(open.close);
  const port = await findFreePort();
  const env = {
    DATABASE_URL: database.url,
    PORT: String(port),
    LOG_LEVEL: 'fatal',
    MATOME_SECRET_KEY: secretKey,
    MATOME_MALL_URLS: JSON.stringify(simulators.urls),
    MATOME_AUTO_IMPORT_SECONDS: '2',
  };
  const desk = runMatome('start', env);
  const worker = runMatome('worker', env);
  closers.push(desk.stop, worker.stop);
  const deskUrl = `http://127.0.0.1:${port}`;
  await untilReady(deskUrl);
  const shop = await openShop({ open, deskUrl }, { email: 'shop@rakuma.example', apiOption: true });
  return { mall: simulators.malls.rakuma, shop, open, desk, worker, close };
}
