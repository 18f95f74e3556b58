import type { Decisions } from '../orders/decisions.ts';
import type { MallOrder } from '../orders/mall-order.ts';
import type { Person } from './person.ts';

type MallPersons = Pick<MallOrder, 'orderer' | 'ordererIsRecipient' | 'parcels'>;

/** The first parcel's recipient as the mall has it. `null` = shipped anonymously. */
export function recipientAtMall(order: Pick<MallOrder, 'parcels'>): Person | null {
  return order.parcels[0]?.recipient ?? null;
}

/** M8: where the mall gives no orderer, the recipient is registered as the orderer. */
export function ordererAtMall(order: MallPersons): Person | null {
  return order.orderer ?? (order.ordererIsRecipient ? recipientAtMall(order) : null);
}

/** The first parcel's recipient as we ship to: as a person changed it, else as the mall has it. */
export function recipientNow(order: MallPersons, decisions: Pick<Decisions, 'recipient'>): Person | null {
  return decisions.recipient ?? recipientAtMall(order);
}

export function ordererNow(order: MallPersons, decisions: Pick<Decisions, 'orderer'>): Person | null {
  return decisions.orderer ?? ordererAtMall(order);
}
