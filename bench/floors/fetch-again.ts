import { holdAccount } from '../stage/hold-account.ts';
import { readMallPages } from '../stage/mall-pages.ts';
import type { DeskShop } from '../stage/open-shop.ts';
import type { Stage } from '../stage/open-stage.ts';

const ORDERS_A_QUERY = 1_000;

/**
 * The same pages over loopback HTTP, unread but for the cursor and the order numbers, and one query for each 1,000 orders for
 * what is known of them, on a table that holds nothing else. Orders a second.
 */
export async function fetchAgain({ open, mallUrl }: Stage, shop: DeskShop): Promise<number> {
  return holdAccount(open.context.pool, shop.accountId, async (client) => {
    await client.query(`create temp table known as select mall_order_no, content_hash from orders`);
    await client.query('alter table known add primary key (mall_order_no)');
    await client.query('analyze known');
    const startedAtMs = performance.now();
    let orders = 0;
    let numbers: string[] = [];
    const look = async () => {
      await client.query('select * from known where mall_order_no = any($1::text[])', [numbers]);
      orders += numbers.length;
      numbers = [];
    };
    for await (const text of readMallPages(mallUrl)) {
      for (const [, number = ''] of text.matchAll(/"order_id":(\d+)/g)) numbers.push(number);
      if (numbers.length >= ORDERS_A_QUERY) await look();
    }
    await look();
    return orders / ((performance.now() - startedAtMs) / 1000);
  });
}
