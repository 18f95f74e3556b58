import type { Context } from '@matome/server/context.ts';
import type pg from 'pg';

/** Runs `work` on one connection that sees the account for as long as it lasts, outside any transaction. */
export async function holdAccount<T>(
  pool: Context['pool'],
  accountId: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(`select set_config('matome.account_id', $1, false)`, [accountId]);
    return await work(client);
  } finally {
    client.release(true);
  }
}
