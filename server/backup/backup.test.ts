import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openExportDesk } from '../exports/testing/export-desk.ts';
import type { ExportDesk } from '../exports/testing/export-desk.ts';
import { databaseUrlOf } from '../testing/postgres.ts';
import { TEST_SECRET_KEY } from '../testing/secret-key.ts';
import { listTables } from './list-tables.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const NOW = new Date('2026-04-02T09:00:00+09:00');

describe('R9 a backup', () => {
  let desk: ExportDesk;
  let folder: string;
  let file: string;
  let buyer: string;
  const made: string[] = [];
  beforeAll(async () => {
    desk = await openExportDesk();
    folder = await mkdtemp(join(tmpdir(), 'matome-backup-'));
    file = join(folder, 'desk.backup');
    await desk.createOperator();
    await desk.createAccount();
    const ratingMessage = 'タブ\tと\n改行と\n\\.\nと"引用" 🍵';
    await desk.askOrThrow('PATCH', `/shops/${desk.shopId}`, { settings: { ratingMessage } });
    const order = await desk.buy();
    for (const each of [order, await desk.buy(), await desk.buy()]) await desk.prepare(each);
    buyer = (await desk.order(order)).recipient.name;
    await desk.plan('ship-notice');
    await desk.deliver();
    await desk.plan('ship-notice');
    await writeBackup({ url: desk.databaseUrl, secretKey: TEST_SECRET_KEY }, file, NOW);
  });
  afterAll(async () => {
    await desk.close();
    for (const name of made) await onServer(`drop database ${name} with (force)`);
    await rm(folder, { recursive: true, force: true });
  });

  async function onServer(statement: string): Promise<void> {
    const admin = new pg.Client({ connectionString: inject('databaseUrl') });
    await admin.connect();
    await admin.query(statement);
    await admin.end();
  }
  async function emptyDatabase(): Promise<string> {
    const name = `test_${randomBytes(6).toString('hex')}`;
    await onServer(`create database ${name}`);
    made.push(name);
    return databaseUrlOf(inject('databaseUrl'), name);
  }
  const restore = (url: string, from = file, secretKey = TEST_SECRET_KEY) =>
    restoreBackup({ url, secretKey }, from, { now: NOW });

  /** Every row of every table, past row-level security. */
  async function everything(url: string): Promise<Record<string, readonly string[]>> {
    const asSuperuser = new URL(url);
    asSuperuser.username = 'postgres';
    const client = new pg.Client({ connectionString: asSuperuser.href });
    await client.connect();
    const found: Record<string, readonly string[]> = {};
    for (const { schema, name } of await listTables(client)) {
      const { rows } = await client.query<{ row: string }>(
        `select t::text as row from ${schema}."${name}" t order by 1`,
      );
      found[`${schema}.${name}`] = rows.map(({ row }) => row);
    }
    await client.end();
    return found;
  }

  test('holds every row of every table, and gives each back', async () => {
    const url = await emptyDatabase();
    const { rows } = await restore(url);
    const before = await everything(desk.databaseUrl);
    const after = await everything(url);
    expect(Object.keys(before).length).toBeGreaterThan(45);
    expect(rows).toBe(Object.values(before).flat().length);
    expect(before['public.orders']).toHaveLength(3);
    expect(before['graphile_worker._private_jobs']?.length).toBeGreaterThan(0);
    const { 'public.shop': shopsBefore = [], ...othersBefore } = before;
    const { 'public.shop': shopsAfter = [], ...othersAfter } = after;
    expect(othersAfter).toEqual(othersBefore);
    // A shop alone knows that it came back from a backup.
    expect(shopsAfter).toHaveLength(shopsBefore.length);
    expect(shopsAfter[0]).toContain('2026-04-02 00:00:00+00');
  });

  test('is guarded again once it is restored: row-level security, triggers and numbers go on', async () => {
    const url = await emptyDatabase();
    await restore(url);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    expect((await client.query('select * from orders')).rows).toEqual([]);
    const { rows } = await client.query(
      `select relname from pg_class c join pg_trigger t on t.tgrelid = c.oid where t.tgenabled = 'D'
       union all select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and relrowsecurity and not relforcerowsecurity and relname <> 'order_search'`,
    );
    expect(rows).toEqual([]);
    const { rows: jobs } = await client.query(
      `select id::int > (select max(id) from graphile_worker._private_jobs j where j.id <> added.id) as later
       from graphile_worker.add_job('watch-credentials') added`,
    );
    expect(jobs).toEqual([{ later: true }]);
    await client.end();
  });

  test('is for its owner’s eyes, and shows nobody to who has no key', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const text = gunzipSync(await readFile(file)).toString();
    expect(text).toContain('matome-backup');
    expect([buyer, 'rakuma-simulator', TEST_SECRET_KEY].filter((word) => text.includes(word))).toEqual([]);
  });

  const SPOILT: readonly [string, RegExp, () => Promise<string>][] = [
    ['a file that is none', /is no backup of Matome/, () => written('other', gzipSync('hello\n'))],
    ['a file that is no gzip', /cannot be read/, () => written('plain', Buffer.from('hello'))],
    ['no file', /cannot be read/, async () => join(folder, 'nowhere')],
    [
      'a file that was cut off',
      /is not whole/,
      async () => written('cut', (await readFile(file)).subarray(0, -2000)),
    ],
    [
      'a file without its end',
      /is not whole/,
      () => rewritten((text) => text.slice(0, text.lastIndexOf('{"end"'))),
    ],
    [
      'a file with a row too few',
      /is not whole/,
      () => rewritten((text) => text.replace(/("table":"attempt".*\n)\w.*\n/, '$1')),
    ],
    [
      'a file with a row that is damaged',
      /is damaged: attempt/,
      () => rewritten((text) => text.replace(/("table":"attempt".*\n)\w/, '$1x')),
    ],
    [
      'a newer Matome',
      /newer Matome/,
      () => rewritten((text) => text.replace('"0012-backup.sql"', '"0012-backup.sql","9999-later.sql"')),
    ],
  ];
  test.each(SPOILT)('of %s is refused, and nothing is left behind', async (_, words, spoil) => {
    const url = await emptyDatabase();
    await expect(restore(url, await spoil())).rejects.toThrow(words);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ made: string | null }>(
      `select to_regclass('public.sign_in_address') as made`,
    );
    if (rows[0]?.made !== null)
      expect((await client.query('select * from sign_in_address')).rows).toEqual([]);
    await client.end();
  });

  test('is opened by the key of then alone', async () => {
    const otherKey = randomBytes(32).toString('base64');
    await expect(restore(await emptyDatabase(), file, otherKey)).rejects.toThrow(/written with another key/);
  });

  test('is never restored over a desk', async () => {
    const url = await emptyDatabase();
    await restore(url);
    await expect(restore(url)).rejects.toThrow(/holds a desk already/);
  });

  test('of nothing is refused', async () => {
    const nothing = { url: await emptyDatabase(), secretKey: TEST_SECRET_KEY };
    await expect(writeBackup(nothing, join(folder, 'nothing'), NOW)).rejects.toThrow(/nothing to back up/);
    await expect(stat(join(folder, 'nothing'))).rejects.toThrow('ENOENT');
  });

  test('that cannot be written leaves the older one as it is', async () => {
    const older = await readFile(file);
    const database = { url: desk.databaseUrl, secretKey: TEST_SECRET_KEY };
    await expect(writeBackup(database, join(folder, 'no-folder', 'x'), NOW)).rejects.toThrow(
      /cannot be written/,
    );
    expect(await readFile(file)).toEqual(older);
  });

  async function written(name: string, content: Buffer): Promise<string> {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  }
  async function rewritten(change: (text: string) => string): Promise<string> {
    const text = gunzipSync(await readFile(file)).toString('latin1');
    const changed = change(text);
    expect(changed).not.toBe(text);
    return written(`changed-${randomBytes(4).toString('hex')}`, gzipSync(Buffer.from(changed, 'latin1')));
  }
});
