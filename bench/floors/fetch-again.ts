import { holdAccount } from '../stage/hold-account.ts';
import { readMallPages } from '../stage/mall-pages.ts';
import type { DeskShop } from '../stage/open-shop.ts';
import type { Stage } from '../stage/open-stage.ts';

const ORDERS_A_QUERY = 1_000;
const KNOWN =
  'select mall_order_no, content_hash from orders where account_id = $1 and shop_id = $2 and mall_order_no = any($3::text[])';

/**
 * The same pages over loopback HTTP, unread but for the cursor and the order numbers, and one query for each 1,000 orders for
 * what is known of them. Orders a second.
 */
export async function fetchAgain({ open, mallUrl }: Stage, shop: DeskShop): Promise<number> {
  return holdAccount(open.context.pool, shop.accountId, async (client) => {
    const startedAtMs = performance.now();
    let orders = 0;
    let numbers: string[] = [];
    const look = async () => {
      await client.query({ name: 'known', text: KNOWN, values: [shop.accountId, shop.shopId, numbers] });
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
