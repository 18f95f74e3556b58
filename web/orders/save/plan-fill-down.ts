import type { Order } from '@matome/contract/orders.ts';
import { splitTrackingNumbers } from '../edit/parse-paste.ts';
import type { Paste } from '../edit/parse-paste.ts';

export type FillDown = {
  readonly targets: readonly { readonly order: Order; readonly trackingNumbers: readonly string[] }[];
  /** Pasted order numbers that stand nowhere in the list at hand. */
  readonly unknown: readonly string[];
  /** Pasted rows for which the list had no more orders. */
  readonly beyond: number;
};

/**
 * Which order gets which numbers. A column goes to the rows from `startId` downwards, one each; pairs go to the orders
 * they name. An order of several parcels takes its row of the column and is left alone.
 */
export function planFillDown(
  paste: Exclude<Paste, { kind: 'one' }>,
  { startId, orders }: { startId: string; orders: readonly Order[] },
): FillDown {
  if (paste.kind === 'pairs') return planPairs(paste.pairs, orders);
  const start = orders.findIndex(({ id }) => id === startId);
  const rows = start < 0 ? [] : orders.slice(start);
  const targets = paste.values.flatMap((value, index) => {
    const order = rows[index];
    return order === undefined || value === null || order.parcels.length > 1
      ? []
      : [{ order, trackingNumbers: splitTrackingNumbers(value) }];
  });
  return { targets, unknown: [], beyond: Math.max(0, paste.values.length - rows.length) };
}

function planPairs(pairs: readonly { orderNo: string; value: string }[], orders: readonly Order[]): FillDown {
  const byNumber = new Map(orders.map((order) => [plain(order.mallOrderNo), order]));
  const found = pairs.map((pair) => ({ ...pair, order: byNumber.get(plain(pair.orderNo)) }));
  return {
    targets: found.flatMap(({ order, value }) =>
      order === undefined || order.parcels.length > 1
        ? []
        : [{ order, trackingNumbers: splitTrackingNumbers(value) }],
    ),
    unknown: found.filter(({ order }) => order === undefined).map(({ orderNo }) => orderNo),
    beyond: 0,
  };
}

function plain(orderNo: string): string {
  return orderNo.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase();
}
