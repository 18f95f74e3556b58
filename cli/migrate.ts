import { malls } from '@matome/connectors/malls.ts';
import { readConfig } from '@matome/server/config.ts';
import { startServer } from '@matome/server/start.ts';

/** Brings the database up to date and ends. */
export async function migrateOnly(): Promise<void> {
  const config = readConfig(process.env, new Date());
  const running = await startServer({ config, malls, roles: { api: false, worker: false } });
  await running.close();
  console.log('The database is up to date.');
}
