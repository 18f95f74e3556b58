import type { Order } from '@matome/contract/orders.ts';
import type { Words } from '../words/words.ts';

/** What stands in place of a name where there is none: shipped anonymously, or erased. */
export function sayNobody(order: Pick<Order, 'personsErased'>, words: Words['orders']['row']): string {
  return order.personsErased === null ? words.anonymous : words.erased;
}
