import type { ReadOrder } from '@matome/connectors/mall.ts';
import type { Context } from '../context.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { findKnownOrders, mallOfShop } from './intake/known-orders-store.ts';
import type { OrderRecord } from './order-record.ts';
import { findOrder } from './order-store.ts';
import { storableText } from './intake/storable-text.ts';
import { storeReadOrders } from './intake/store-read-orders.ts';

/**
 * Merges one order that was just read from the mall, exactly as an import would, its raw text kept. Gives it back as it
 * stands now, held locked. `at`: when the mall was asked, at the earliest.
 */
export async function refreshOrder(
  tx: AccountTx,
  context: Context,
  refresh: {
    readonly accountId: string;
    readonly shopId: string;
    readonly read: ReadOrder;
    readonly at: Date;
  },
): Promise<OrderRecord> {
  const { accountId, shopId, at } = refresh;
  const read = { ...refresh.read, order: storableText(refresh.read.order) };
  const mall = context.malls.get(await mallOfShop(tx, refresh));
  if (mall === undefined) throw new Error(`shop ${shopId} is of a mall that has no connector`);
  await storeReadOrders(tx, context, {
    accountId,
    shopId,
    mall,
    orders: [{ read, fetchedAt: at }],
    runId: null,
  });
  const { mallOrderNo } = read.order;
  const known = await findKnownOrders(tx, { accountId, shopId, mallOrderNos: [mallOrderNo] });
  const id = known.get(mallOrderNo)?.id;
  const record = id === undefined ? null : await findOrder(tx, context.vault, { accountId, id, lock: true });
  if (record === null) throw new Error(`order ${mallOrderNo} is not there after it was stored`);
  return record;
}
