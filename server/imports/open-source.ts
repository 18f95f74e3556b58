import type { Mall, MallConnection } from '@matome/connectors/mall.ts';
import type { Context } from '../context.ts';
import { connectShop } from '../shops/connect-shop.ts';
import type { Shop } from '../shops/shop-store.ts';
import { openCsvSource } from './csv/open-csv-source.ts';
import type { ImportRun } from './import-run.ts';

/** Where the orders of a run are read from. */
export type OrderSource = Pick<MallConnection, 'listOrders' | 'advanceOrders'>;

/** The mall itself, or the file that was given. */
export async function openSource(
  context: Context,
  run: ImportRun,
  shop: Shop,
): Promise<{ readonly mall: Mall; readonly connection: OrderSource }> {
  if (run.csv === null) return connectShop(context, shop);
  const mall = context.malls.get(shop.mall);
  if (mall === undefined) throw new Error(`no connector for mall ${shop.mall}`);
  return { mall, connection: openCsvSource(context, run, run.csv.mapping) };
}
