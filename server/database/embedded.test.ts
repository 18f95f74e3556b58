import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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

  /** As its starter would, a moment before it looks for others. */
  const stopIt = async () => process.kill(await pidOf(), 'SIGINT');
  const pidOf = async () =>
    Number((await readFile(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  async function comesBack(url: string, text: string): Promise<Record<string, unknown>[]> {
    for (let tries = 0; tries < 200; tries += 1) {
      const rows = await ask(url, text).catch(() => null);
      if (rows !== null) return rows;
      await wait(100);
    }
    throw new Error('it does not come back');
  }

  test('killed outright it is started again where it was, with every committed row (R4)', async () => {
    running = await startEmbedded(dataDir);
    await ask(running.url, 'create table kept as select 7 as n');
    process.kill(await pidOf(), 'SIGKILL');
    expect(await comesBack(running.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  test('stopped by the process that had started it, it is started again by who adopted it', async () => {
    running = await startEmbedded(dataDir);
    await ask(running.url, 'create table kept as select 8 as n');
    const second = await startEmbedded(dataDir);
    await stopIt();
    expect(await comesBack(second.url, 'select n from kept')).toEqual([{ n: 8 }]);
    await second.stop();
  });

  test('one that is being stopped is not adopted', async () => {
    running = await startEmbedded(dataDir);
    const starting = startEmbedded(dataDir);
    await running.stop();
    running = await starting;
    expect(await ask(running.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  test('a data folder that cannot be written is said in one line', async () => {
    running = undefined;
    const file = join(dataDir, 'a-file');
    await writeFile(file, '');
    await expect(startEmbedded(join(file, 'below'))).rejects.toThrow(/^MATOME_DATA_DIR: .* is not writable/);
  });
});
