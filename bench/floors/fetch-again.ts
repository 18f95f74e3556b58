import { holdAccount } from '../stage/hold-account.ts';
import { readMallPages } from '../stage/mall-pages.ts';
import type { DeskShop } from '../stage/open-shop.ts';
import type { Stage } from '../stage/open-stage.ts';

const KNOWN =
  'select mall_order_no, content_hash from orders where account_id = $1 and shop_id = $2 and mall_order_no = any($3::text[])';

/**
 * The same pages over loopback HTTP, unread but for the cursor and the order numbers, and one query a page for what is known
 * of them. Orders a second.
 */
export async function fetchAgain({ open, mallUrl }: Stage, shop: DeskShop): Promise<number> {
  return holdAccount(open.context.pool, shop.accountId, async (client) => {
    const startedAtMs = performance.now();
    let orders = 0;
    for await (const text of readMallPages(mallUrl)) {
      const numbers = Array.from(text.matchAll(/"order_id":(\d+)/g), (match) => match[1]);
      await client.query({ name: 'known', text: KNOWN, values: [shop.accountId, shop.shopId, numbers] });
      orders += numbers.length;
    }
    return orders / ((performance.now() - startedAtMs) / 1000);
  });
}
