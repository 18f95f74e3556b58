import pg from 'pg';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../config.ts';
import { startEmbedded } from '../database/embedded.ts';
import { openContext } from '../open-context.ts';
import { TEST_SECRET_KEY } from './secret-key.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the server's own database; each test makes a database of its own from the template. */
    databaseUrl: string;
  }
}

export const TEMPLATE = 'matome_template';

/** One real PostgreSQL for a whole test run, with a migrated template database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'matome-test-'));
  const postgres = await startEmbedded(dataDir, { fast: true });
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  const config = readConfig({ LOG_LEVEL: 'silent' }, new Date());
  const open = await openContext({
    config,
    databaseUrl: databaseUrlOf(postgres.url, TEMPLATE),
    secretKey: TEST_SECRET_KEY,
    malls: [],
  });
  await open.close();
  project.provide('databaseUrl', postgres.url);
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** The same server, another database. */
export function databaseUrlOf(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
