import pg from 'pg';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { asQueuePool } from './queue-pool.ts';

describe('R4 the pool of the queue', () => {
  const pool = asQueuePool(new pg.Pool({ connectionString: inject('databaseUrl') }));
  pool.on('error', () => undefined);
  afterAll(() => pool.end());

  test('says of a server that is not there what is tried again', async () => {
    const nowhere = asQueuePool(new pg.Pool({ connectionString: 'postgresql://nobody@127.0.0.1:1/x' }));
    await expect(nowhere.connect()).rejects.toMatchObject({ code: 'EHOSTUNREACH' });
    await nowhere.end();
  });

  test('says it of a connection that is cut in the middle of a query', async () => {
    const client = await pool.connect();
    const cut = client.query('select pg_terminate_backend(pg_backend_pid())');
    await expect(cut).rejects.toMatchObject({ code: 'EHOSTUNREACH' });
    client.release(true);
  });

  test('leaves every other fault as it is', async () => {
    const client = await pool.connect();
    await expect(client.query('select * from nothing_of_that_name')).rejects.toMatchObject({ code: '42P01' });
    expect((await client.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
    client.release();
  });
});
