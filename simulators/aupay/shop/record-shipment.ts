import { REFUSALS, type Refusal } from './refusals.ts';
import type { Order } from './order.ts';
import { isInShopsHands } from './statuses.ts';

/** The first step of a ship notice; said again, it replaces what was there, whether the order is complete or not. */
export function recordShipment(
  order: Order,
  shipment: NonNullable<Order['shipment']>,
): Order | { readonly refused: Refusal } {
  if (!isInShopsHands(order.status)) return { refused: REFUSALS.wrongState };
  return { ...order, shipment };
}
