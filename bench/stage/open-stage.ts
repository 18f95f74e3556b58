import { readConfig } from '@matome/server/config.ts';
import { openContext } from '@matome/server/open-context.ts';
import type { OpenContext } from '@matome/server/open-context.ts';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { startProcess } from './start-process.ts';
import { unlimitedMalls } from './unlimited-malls.ts';

/** A desk and a simulated mall, each in a process of its own, and our own way into the desk's database. */
export type Stage = {
  readonly deskUrl: string;
  /** Base URL of the simulated Rakuma. */
  readonly mallUrl: string;
  readonly secretKey: string;
  readonly open: OpenContext;
  close(): Promise<void>;
};

const mallSays = z.object({ url: z.string() });
const deskSays = z.object({ port: z.number(), databaseUrl: z.string() });

/** The desk runs on its built-in, durable PostgreSQL in a new data folder. */
export async function openStage(options: {
  /** Orders of the simulated shop at the start. */
  readonly orders: number;
  readonly profileDir?: string | undefined;
}): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'matome-bench-'));
  const secretKey = randomBytes(32).toString('base64');
  const mall = await startProcess({
    file: new URL('./mall-process.ts', import.meta.url),
    says: mallSays,
    env: { BENCH_MALL_ORDERS: String(options.orders) },
  });
  const desk = await startProcess({
    file: new URL('./desk-process.ts', import.meta.url),
    says: deskSays,
    env: deskEnvironment({ dataDir, secretKey, mallUrl: mall.ready.url }),
    profileDir: options.profileDir,
  });
  const { port, databaseUrl } = desk.ready;
  const config = readConfig({ LOG_LEVEL: 'warn' }, new Date());
  const open = await openContext({ config, databaseUrl, secretKey, malls: unlimitedMalls });
  return {
    deskUrl: `http://127.0.0.1:${port}`,
    mallUrl: mall.ready.url,
    secretKey,
    open,
    close: async () => {
      await open.close();
      await desk.stop();
      await mall.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function deskEnvironment(desk: {
  readonly dataDir: string;
  readonly secretKey: string;
  readonly mallUrl: string;
}): Record<string, string> {
  return {
    DATABASE_URL: '',
    PORT: '0',
    LOG_LEVEL: 'warn',
    MATOME_DATA_DIR: desk.dataDir,
    MATOME_SECRET_KEY: desk.secretKey,
    MATOME_MALL_URLS: JSON.stringify({ rakuma: desk.mallUrl }),
  };
}
