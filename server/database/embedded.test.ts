import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEmbedded } from './embedded.ts';
import type { EmbeddedDatabase } from './embedded.ts';

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the built-in PostgreSQL', () => {
  let dataDir: string;
  let running: EmbeddedDatabase | undefined;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'matome-embedded-'));
  });
  afterEach(async () => {
    await running?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  test('keeps its rows over a stop, knows Japanese letters, and lets the desk in as an ordinary role', async () => {
    running = await startEmbedded(dataDir);
    await ask(running.url, `create table kept as select '田中' as name`);
    await running.stop();
    running = await startEmbedded(dataDir);
    expect(await ask(running.url, 'select name from kept')).toEqual([{ name: '田中' }]);
    expect(
      await ask(
        running.url,
        `select lower('ＡＢＣ') as lower, rolsuper, rolbypassrls from pg_roles where rolname = current_user`,
      ),
    ).toEqual([{ lower: 'ａｂｃ', rolsuper: false, rolbypassrls: false }]);
  });

  test('a server that is running already is adopted, and not stopped while another works with it', async () => {
    running = await startEmbedded(dataDir);
    const client = new pg.Client({ connectionString: running.url });
    await client.connect();
    const second = await startEmbedded(dataDir);
    expect(second.adopted).toBe(true);
    await second.stop();
    expect((await client.query('select 1 as alive')).rows).toEqual([{ alive: 1 }]);
    await client.end();
  });

  test('killed outright it starts again with every committed row (R4)', async () => {
    running = await startEmbedded(dataDir);
    await ask(running.url, 'create table kept as select 7 as n');
    const pidFile = join(dataDir, 'postgres', 'data', 'postmaster.pid');
    process.kill(Number((await readFile(pidFile, 'utf8')).split('\n')[0]), 'SIGKILL');
    running = await startEmbedded(dataDir);
    expect(running.adopted).toBe(false);
    expect(await ask(running.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  test('a data folder that cannot be written is said in one line', async () => {
    running = undefined;
    const file = join(dataDir, 'a-file');
    await writeFile(file, '');
    await expect(startEmbedded(join(file, 'below'))).rejects.toThrow(/^MATOME_DATA_DIR: .* is not writable/);
  });
});
