import { access } from 'node:fs/promises';
import { restoreBackup } from '@matome/server/backup/restore-backup.ts';
import { readConfig } from '@matome/server/config.ts';
import type { Config } from '@matome/server/config.ts';
import { openDatabase } from '@matome/server/open-database.ts';
import { readSecretKey, replaceSecretKey } from '@matome/server/security/secret-key.ts';
import { keyBeside } from './key-beside.ts';

/** Fills an empty installation with a backup. The key: `MATOME_SECRET_KEY`, else the one beside the file, else the data folder's. */
export async function restore(file: string): Promise<void> {
  const config = readConfig(process.env, new Date());
  const secretKey = config.secretKey ?? (await findKeyBeside(file));
  const database = await openDatabase(secretKey === undefined ? config : { ...config, secretKey });
  try {
    const now = new Date(Date.now() + config.clockOffsetMs);
    const { at, rows } = await restoreBackup(database, file, {
      now,
      beforeLoad: () => keepKey(config, database.secretKey),
    });
    console.log(`The desk is back at ${at} (${rows} rows). Start it with: matome start`);
    console.log('Each order that it holds is read at its mall before anything more is said of it.');
  } finally {
    await database.close();
  }
}

async function findKeyBeside(file: string): Promise<string | undefined> {
  const path = keyBeside(file);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  return isThere ? readSecretKey(path) : undefined;
}

/** The data folder goes on with the key of the backup. */
async function keepKey(config: Config, secretKey: string): Promise<void> {
  if (config.secretKey === undefined && config.databaseUrl === undefined)
    await replaceSecretKey(config.dataDir, secretKey);
}
