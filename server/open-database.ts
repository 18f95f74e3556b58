import { access, constants } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ConfigError } from './config.ts';
import type { Config } from './config.ts';
import { startEmbedded } from './database/embedded.ts';
import { makeFolder } from './make-folder.ts';
import { keepSecretKey } from './security/secret-key.ts';

/** A database that answers, and the key to what is sealed in it. */
export type OpenDatabase = {
  readonly url: string;
  readonly secretKey: string;
  /** Stops the database, if it was started for this. */
  close(): Promise<void>;
};

/** Reaches the database of `DATABASE_URL`, or starts the built-in one, made with its key on first use. Throws ConfigError. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const { databaseUrl, secretKey } = config;
  if (databaseUrl !== undefined) {
    if (secretKey === undefined) throw new ConfigError('MATOME_SECRET_KEY: needed with DATABASE_URL');
    return { url: databaseUrl, secretKey, close: async () => undefined };
  }
  await makeWritable(config.dataDir);
  const kept = secretKey ?? (await keepSecretKey(config.dataDir));
  const embedded = await startEmbedded(config.dataDir);
  return { url: embedded.url, secretKey: kept, close: embedded.stop };
}

async function makeWritable(dataDir: string): Promise<void> {
  try {
    makeFolder(resolve(dataDir));
    await access(dataDir, constants.W_OK);
  } catch (cause) {
    throw new ConfigError(`MATOME_DATA_DIR: ${resolve(dataDir)} is not writable (${String(cause)})`);
  }
}
