import { writeBackup } from '@matome/server/backup/write-backup.ts';
import { readConfig } from '@matome/server/config.ts';
import { openDatabase } from '@matome/server/open-database.ts';
import { writeSecretKey } from '@matome/server/security/secret-key.ts';
import { keyBeside } from './key-beside.ts';

/** Writes everything into one file while the desk works, and beside it the key that the data folder made for itself. */
export async function backUp(file: string): Promise<void> {
  const config = readConfig(process.env, new Date());
  const database = await openDatabase(config);
  try {
    const { accounts, rows } = await writeBackup(database, file, new Date(Date.now() + config.clockOffsetMs));
    console.log(`${file}  ${accounts} accounts, ${rows} rows`);
    if (config.secretKey !== undefined) {
      console.log('MATOME_SECRET_KEY is not in it, and without it nobody in it can be read.');
      return;
    }
    await writeSecretKey(keyBeside(file), database.secretKey);
    console.log(
      `${keyBeside(file)}  the key. Keep it in another place: without it nobody in the backup can be read.`,
    );
  } finally {
    await database.close();
  }
}
