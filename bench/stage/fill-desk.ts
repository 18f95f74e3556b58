import { importOrders } from './import-orders.ts';
import { FIRST_SHOP_EMAIL, openShop } from './open-shop.ts';
import type { DeskShop } from './open-shop.ts';
import type { Stage } from './open-stage.ts';

/** A new account with every order of the simulated shop, and a database that has come to rest as autovacuum would leave it. */
export async function fillDesk(stage: Stage): Promise<{ readonly shop: DeskShop; readonly orders: number }> {
  const shop = await openShop(stage, { email: FIRST_SHOP_EMAIL });
  const { created } = await importOrders(stage, shop);
  await stage.open.context.pool.query('vacuum (analyze) orders, order_search, order_count');
  return { shop, orders: created };
}
