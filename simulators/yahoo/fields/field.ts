import type { Order } from '../order/order.ts';
import type { Value } from '../xml/write-xml.ts';

/** An order as it looks at a moment. */
export interface Shown {
  readonly order: Order;
  readonly at: number;
}

/** What stands under a key; the keys of one group by name. */
export type Fields = Readonly<Record<string, (shown: Shown) => Value>>;

/** Keys that the mall knows and that say nothing about this store's orders. */
export function emptyFields(keys: string): Fields {
  return Object.fromEntries(
    keys
      .trim()
      .split(/\s+/)
      .map((key) => [key, () => '']),
  );
}

export function constantFields(values: Readonly<Record<string, Value>>): Fields {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, () => value]));
}
