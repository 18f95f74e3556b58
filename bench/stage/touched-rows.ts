import type pg from 'pg';

const TABLES = ['orders', 'order_line', 'order_search', 'order_raw', 'order_history'] as const;

/** The next transaction's number: whatever is written from now on bears it or a later one. */
export async function markTransaction(client: pg.PoolClient): Promise<string> {
  const { rows } = await client.query<{ mark: string }>('select pg_current_xact_id()::text as mark');
  return rows[0]?.mark ?? '';
}

export async function countRows(client: pg.PoolClient, accountId: string): Promise<number> {
  return count(client, 'true', [accountId]);
}

/** Rows of the account that were inserted, updated or locked since the mark: those that leave a dead or a changed row. */
export async function countTouchedRows(
  client: pg.PoolClient,
  accountId: string,
  mark: string,
): Promise<number> {
  return count(client, 'xmin::text::bigint >= $2 or xmax::text::bigint >= $2', [accountId, mark]);
}

async function count(client: pg.PoolClient, condition: string, values: readonly string[]): Promise<number> {
  let sum = 0;
  for (const table of TABLES) {
    const { rows } = await client.query<{ count: string }>(
      `select count(*) as count from ${table} where account_id = $1 and (${condition})`,
      [...values],
    );
    sum += Number(rows[0]?.count);
  }
  return sum;
}
