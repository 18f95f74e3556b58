import type { PreviewItem } from '@matome/contract/exports.ts';
import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import { recipientNow } from '@matome/domain/persons/persons-now.ts';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { findOrders } from '../../orders/order-store.ts';

export type OrderPicture = PreviewItem['order'];

/** What a person knows each order by: to whom, what, and how it goes. */
export async function pictureOrders(
  tx: AccountTx,
  context: Context,
  asked: { readonly accountId: string; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, OrderPicture>> {
  const records = await findOrders(tx, context.vault, asked);
  return new Map(
    records.map(({ id, mallOrder, state }) => {
      const { decisions } = state;
      const { carrier, carrierName, method, shipsOn, trackingNumbers } =
        decisions.parcels[0]?.shipment ?? NO_SHIPMENT;
      const picture: OrderPicture = {
        recipientName: recipientNow(mallOrder, decisions)?.name ?? null,
        itemName: mallOrder.lines[0]?.name ?? '',
        lineCount: mallOrder.lines.length,
        shipment: { carrier, carrierName, method, shipsOn, trackingNumbers: [...trackingNumbers] },
      };
      return [id, picture];
    }),
  );
}
