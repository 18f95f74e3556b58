import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ConfigError } from '../config.ts';
import type { Section } from './backup-format.ts';
import { listTables } from './list-tables.ts';
import type { Table } from './list-tables.ts';
import type { BackupReader } from './read-backup.ts';
import { refuseInhabited } from './refuse-inhabited.ts';

/**
 * Fills the tables, in one transaction. Meanwhile they do without their triggers and row-level security, and nobody else has them.
 * Answers how many rows there are.
 */
export async function loadBackup(client: pg.ClientBase, backup: BackupReader, now: Date): Promise<number> {
  await client.query('begin');
  const tables = await listTables(client);
  const names = tables.map(nameOf);
  await client.query(`lock table ${names.join(', ')} in access exclusive mode`);
  await refuseInhabited(client);
  const forced = await listForced(client);
  await alter(client, forced, 'no force row level security');
  await alter(client, names, 'disable trigger user');
  // What a migration put in is in the backup as well.
  await client.query(`truncate ${names.join(', ')}`);
  let rows = 0;
  for await (const { section, rows: text } of backup.sections)
    rows += await fill(client, find(tables, section), { section, text });
  await moveSequences(client);
  await client.query('update shop set restored_at = $1', [now]);
  await releaseJobs(client);
  await alter(client, names, 'enable trigger user');
  await alter(client, forced, 'force row level security');
  await client.query('commit');
  await client.query('analyze');
  return rows;
}

async function fill(
  client: pg.ClientBase,
  table: Table,
  { section, text }: { readonly section: Section; readonly text: Readable },
): Promise<number> {
  const columns = section.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const into = client.query(copyFrom(`copy ${nameOf(table)} (${columns}) from stdin`));
  try {
    await pipeline(text, into);
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError)) throw cause;
    throw new ConfigError(`the backup is damaged: ${table.name} (${cause.message})`);
  }
  return into.rowCount;
}

function find(tables: readonly Table[], { schema, table }: Section): Table {
  const known = tables.find((one) => one.schema === schema && one.name === table);
  if (known === undefined)
    throw new ConfigError(`the backup is damaged: there is no table ${schema}.${table}`);
  return known;
}

async function listForced(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relforcerowsecurity and c.relnamespace = 'public'::regnamespace`,
  );
  return rows.map(({ name }) => name);
}

async function alter(client: pg.ClientBase, names: readonly string[], what: string): Promise<void> {
  for (const name of names) await client.query(`alter table ${name} ${what}`);
}

/** New rows go on counting after those that are there. */
async function moveSequences(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ sequence: string; name: string; column: string }>(
    `select s.oid::regclass::text as sequence, d.refobjid::regclass::text as name, quote_ident(a.attname) as column
     from pg_class s join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i') and d.classid = 'pg_class'::regclass
       join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
       join pg_namespace n on n.oid = s.relnamespace
     where s.relkind = 'S' and n.nspname in ('public', 'auth', 'graphile_worker')`,
  );
  for (const { sequence, name, column } of rows)
    await client.query(
      `select setval('${sequence}', coalesce(max(${column}), 1), max(${column}) is not null) from ${name}`,
    );
}

/** Whoever had taken a job is no worker of this database. */
async function releaseJobs(client: pg.ClientBase): Promise<void> {
  await client.query(
    `select graphile_worker.force_unlock_workers(array(
       select distinct locked_by from graphile_worker.jobs where locked_by is not null))`,
  );
}

function nameOf({ schema, name }: Table): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
}
