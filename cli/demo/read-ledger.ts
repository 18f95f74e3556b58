import type { Client } from '@matome/contract/client.ts';
import type { Order } from '@matome/contract/orders.ts';
import type { Told } from './judge.ts';

const PAGE = 500;

/** What the desk's ledger says the mall was told, with the tracking number as the order holds it. */
export async function readLedger(
  api: Client,
  { shopId, orders }: { readonly shopId: string; readonly orders: readonly Order[] },
): Promise<readonly Told[]> {
  const numbers = new Map(orders.map(({ id, shipment }) => [id, shipment.trackingNumbers[0] ?? null]));
  const told: Told[] = [];
  const confirmed = api.each.listInstructions({ query: { shop: shopId, state: 'confirmed', limit: PAGE } });
  for await (const { kind, mallOrderNo, orderId } of confirmed) {
    if (kind === 'ship-notice')
      told.push({ kind, mallOrderNo, trackingNumber: numbers.get(orderId) ?? null });
    if (kind === 'buyer-rating') told.push({ kind, mallOrderNo, trackingNumber: null });
  }
  return told;
}
