import type { Client } from '@matome/contract/client.ts';
import type { Order } from '@matome/contract/orders.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';

const PAGE = 500;

/** Every order of a shop, page by page. */
export async function readAllOrders(api: Client, shopId: string): Promise<readonly Order[]> {
  const orders: Order[] = [];
  for await (const order of api.each.listOrders({ query: { shop: shopId, limit: PAGE } })) orders.push(order);
  return orders;
}

/** What a clerk does in the morning: the orders that may go are packed, get today's 出荷日, a carrier, and each its number. */
export async function shipNewOrders(api: Client, orders: readonly Order[], now: Date): Promise<number> {
  const paid = orders.filter((order) => order.phase === 'new' && mayGo(order));
  if (paid.length === 0) return 0;
  await api.bulkUpdateOrders({
    body: {
      ids: paid.map((order) => order.id),
      changes: {
        status: 'ready-to-ship',
        shipment: { carrier: 'yamato', method: 'parcel', shipsOn: tokyoDay(now) },
      },
    },
  });
  for (const [index, order] of paid.entries()) {
    await api.updateOrder({
      params: { id: order.id },
      body: { shipment: { trackingNumbers: [String(400_000_000_000 + index)] } },
    });
  }
  return paid.length;
}

/** Paid, or of a kind that is paid on or after delivery. */
function mayGo({ payment }: Order): boolean {
  return payment.state !== 'unpaid' || payment.method === 'cash-on-delivery' || payment.method === 'deferred';
}
