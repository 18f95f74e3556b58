import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished, pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Gzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ConfigError } from '../config.ts';
import { NOBODY } from '../database/account-scope.ts';
import { createPool, resolveAddress } from '../database/pool.ts';
import { deriveKeys } from '../security/keys.ts';
import { VERSION } from '../version.ts';
import { END_OF_ROWS, FORMAT } from './backup-format.ts';
import type { Ending, Heading, Section } from './backup-format.ts';
import { listTables } from './list-tables.ts';
import type { Table } from './list-tables.ts';

/** A desk that was restored has to know that it was. */
const LEAST_MIGRATION = '0012-backup.sql';

export type BackupMade = { readonly at: Date; readonly accounts: number; readonly rows: number };

/**
 * Writes everything of the database as of one moment into a file, while the desk goes on working. The file appears, or replaces an
 * older one, when it is whole; its owner alone may read it. The secret key is not in it. Throws ConfigError.
 */
export async function writeBackup(
  database: { readonly url: string; readonly secretKey: string },
  file: string,
  now: Date,
): Promise<BackupMade> {
  const address = await resolveAddress(database.url);
  const pool = createPool(address, { max: 1 });
  const unfinished = `${file}.unfinished`;
  const client = await pool.connect();
  const gzip = createGzip();
  try {
    const written = pipeline(gzip, createWriteStream(unfinished, { mode: 0o600 }));
    const keyFingerprint = deriveKeys(database.secretKey).fingerprint;
    const read = writeAll(client, gzip, { keyFingerprint, now });
    const [made] = await Promise.all([read.finally(() => gzip.end()), written]);
    await rename(unfinished, file);
    await client.query('insert into backup (at, rows) values ($1, $2)', [made.at, made.rows]);
    return made;
  } catch (cause) {
    gzip.destroy();
    await rm(unfinished, { force: true });
    throw isOfFile(cause) ? new ConfigError(`${file}: cannot be written (${cause.message})`) : cause;
  } finally {
    client.release(true);
    await pool.end();
  }
}

/** In one snapshot: what is changed meanwhile is not in it. */
async function writeAll(
  client: pg.ClientBase,
  gzip: Gzip,
  of: { readonly keyFingerprint: string; readonly now: Date },
): Promise<BackupMade> {
  await client.query('begin isolation level repeatable read read only');
  const { rows: seen } = await client
    .query<{ name: string }>('select name from migration order by name')
    .catch(() => {
      throw new ConfigError('there is nothing to back up: this database holds no desk yet');
    });
  if (!seen.some(({ name }) => name === LEAST_MIGRATION))
    throw new ConfigError('this database is of an older Matome: start this one on it once, then back it up');
  const heading: Heading = {
    format: FORMAT,
    formatVersion: 1,
    version: VERSION,
    at: of.now.toISOString(),
    keyFingerprint: of.keyFingerprint,
    migrations: seen.map(({ name }) => name),
  };
  await writeLine(gzip, heading);
  await client.query("select set_config('matome.operator', 'on', true)");
  const { rows: accounts } = await client.query<{ id: string }>('select id from account order by id');
  let rows = 0;
  for (const table of await listTables(client)) {
    const scopes = table.accountColumn === null ? [NOBODY] : [NOBODY, ...accounts.map(({ id }) => id)];
    for (const accountId of scopes) rows += await writeSection(client, gzip, { table, accountId });
  }
  await client.query('commit');
  const ending: Ending = { end: true, rows };
  await writeLine(gzip, ending);
  return { at: of.now, accounts: accounts.length, rows };
}

/** The rows of one account, as row-level security shows them; answers how many there were. */
async function writeSection(
  client: pg.ClientBase,
  gzip: Gzip,
  { table, accountId }: { readonly table: Table; readonly accountId: string },
): Promise<number> {
  const { schema, name, columns, accountColumn } = table;
  await client.query("select set_config('matome.account_id', $1, true)", [accountId]);
  const section: Section = { schema, table: name, columns: [...columns] };
  const list = columns.map(pg.escapeIdentifier).join(', ');
  const from = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
  const where =
    accountColumn === null
      ? ''
      : `where ${pg.escapeIdentifier(accountColumn)} = ${pg.escapeLiteral(accountId)}`;
  const rows = client.query(copyTo(`copy (select ${list} from ${from} ${where}) to stdout`));
  await writeLine(gzip, section);
  rows.pipe(gzip, { end: false });
  await finished(rows);
  await write(gzip, `${END_OF_ROWS}\n`);
  return rows.rowCount;
}

function writeLine(gzip: Gzip, line: Heading | Section | Ending): Promise<void> {
  return write(gzip, `${JSON.stringify(line)}\n`);
}

async function write(gzip: Gzip, text: string): Promise<void> {
  if (!gzip.write(text)) await once(gzip, 'drain');
}

function isOfFile(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'syscall' in cause && 'path' in cause;
}
