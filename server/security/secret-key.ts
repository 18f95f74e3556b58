import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../config.ts';

/** The installation's secret key with the embedded database: made once, mode 0600, in the data folder. */
export async function keepSecretKey(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret-key');
  try {
    await writeFile(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  }
  return readSecretKey(path);
}

/** Puts the key of another installation in the place of the data folder's own. */
export async function replaceSecretKey(dataDir: string, key: string): Promise<void> {
  await writeSecretKey(join(dataDir, 'secret-key'), key);
}

/** Its owner alone may read it. */
export async function writeSecretKey(path: string, key: string): Promise<void> {
  await rm(path, { force: true });
  await writeFile(path, key, { mode: 0o600 });
}

/** Throws ConfigError where the file holds no key. */
export async function readSecretKey(path: string): Promise<string> {
  const key = (await readFile(path, 'utf8')).trim();
  if (Buffer.from(key, 'base64').length !== 32)
    throw new ConfigError(`${path}: is not a key of 32 bytes in base64`);
  return key;
}
