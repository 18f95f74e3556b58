import type pg from 'pg';
import type { DeskShop } from '../stage/open-shop.ts';
import type { Stage } from '../stage/open-stage.ts';
import { holdAccount } from '../stage/hold-account.ts';
import { copyOf } from './copy-rows.ts';
import type { RowCopy } from './copy-rows.ts';
import { onFloorDatabase } from './floor-database.ts';

const ORDERS_A_TRANSACTION = 1_000;
const TABLES = [
  ['orders', 'id'],
  ['order_line', 'order_id'],
  ['order_search', 'order_id'],
  ['order_raw', 'order_id'],
  ['order_history', 'order_id'],
] as const;

/**
 * The very rows that an import wrote, written again into an empty database with the same indexes and triggers: one statement
 * a table and 1,000 orders a transaction, from values that lie ready. Orders a second; only the writing counts.
 */
export async function insertAgain(stage: Stage, { accountId }: DeskShop): Promise<number> {
  return onFloorDatabase(stage, (floor) =>
    holdAccount(stage.open.context.pool, accountId, (from) =>
      holdAccount(floor, accountId, async (to) => {
        for (const table of ['account', 'shop']) {
          const copy = await copyOf(from, table, null);
          await copy.write(to, await copy.read(from, accountId, null));
        }
        const copies: RowCopy[] = [];
        for (const [table, orderColumn] of TABLES) copies.push(await copyOf(from, table, orderColumn));
        return insertAll({ from, to, accountId, copies });
      }),
    ),
  );
}

async function insertAll(work: {
  readonly from: pg.PoolClient;
  readonly to: pg.PoolClient;
  readonly accountId: string;
  readonly copies: readonly RowCopy[];
}): Promise<number> {
  const { from, to, accountId, copies } = work;
  let orders = 0;
  let spentMs = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await from.query<{ id: string }>(
      'select id from orders where account_id = $1 and id > $2 order by id limit $3',
      [accountId, after, ORDERS_A_TRANSACTION],
    );
    const ids = rows.map((row) => row.id);
    after = ids.at(-1) ?? after;
    if (ids.length === 0) return orders / (spentMs / 1000);
    const ready: (readonly string[])[] = [];
    for (const copy of copies) ready.push(await copy.read(from, accountId, ids));
    const startedAtMs = performance.now();
    await to.query('begin');
    for (const [index, copy] of copies.entries()) await copy.write(to, ready[index] ?? []);
    await to.query('commit');
    spentMs += performance.now() - startedAtMs;
    orders += ids.length;
  }
}
