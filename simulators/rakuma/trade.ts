import type { Buyable, Oddity, Told, Trade } from '../mall.ts';
import type { RakumaOperator } from './operator.ts';
import { DEFAULT_CREDENTIALS } from './options.ts';
import type { RakumaState } from './state.ts';

const STATUS_OF = {
  unpaid: 'awaiting_payment',
  'to-ship': 'awaiting_shipment',
  'to-rate': 'awaiting_seller_review',
} as const satisfies Record<Buyable, string>;

const SHOWN_AS = {
  unreadable: { drop: ['item'] },
  'unknown-status': { merge: { status: 'awaiting_inspection' } },
  'new-field': { merge: { gift_wrapping: { kind: 'ribbon' } } },
} as const satisfies Record<Oddity, object>;

/** Rakuma’s first shop, played in the words of any mall. */
export function tradeAt(state: RakumaState, operator: RakumaOperator): Trade {
  const first = () => state.shops[0];
  return {
    shopName: 'まとめ商店',
    get credentials() {
      return { ...(first()?.credentials ?? DEFAULT_CREDENTIALS) };
    },
    buy(bought) {
      const order = operator.addOrder({ order: { status: STATUS_OF[bought] } });
      return order === null ? null : String(order.order_id);
    },
    cancel(orderNo) {
      operator.changeOrder(Number(orderNo), { action: 'cancel' });
    },
    disguise(orderNo, oddity) {
      const { drop, merge } = { drop: [], merge: {}, ...SHOWN_AS[oddity] };
      operator.changeOrder(Number(orderNo), { action: 'mutate', merge, drop: [...drop] });
    },
    shipByHand(orderNo, trackingNumber) {
      operator.changeOrder(Number(orderNo), { action: 'ship', tracking_number: trackingNumber });
    },
    orders: () =>
      [...(first()?.orders.values() ?? [])].map(({ orderId, purchasedAt }) => ({
        orderNo: String(orderId),
        orderedAt: new Date(purchasedAt),
      })),
    told: () => state.journal.effects().flatMap(toTold),
    receiveAll() {
      const shipped = operator
        .orders(first()?.shopId)
        .filter(({ order }) => order.status === 'awaiting_receipt');
      for (const { order } of shipped)
        operator.changeOrder(order.order_id, { action: 'buyer-review', grade: 'good' });
      return shipped.length;
    },
  };
}

function toTold(effect: {
  readonly kind: string;
  readonly orderId: string | null;
  readonly body: unknown;
}): Told[] {
  const { kind, orderId, body } = effect;
  if (orderId === null) return [];
  if (kind === 'review') return [{ kind: 'buyer-rating', orderNo: orderId, trackingNumbers: [] }];
  if (kind !== 'ship-notice') return [];
  const number =
    typeof body === 'object' && body !== null && 'tracking_number' in body ? body.tracking_number : null;
  return [
    { kind: 'ship-notice', orderNo: orderId, trackingNumbers: typeof number === 'string' ? [number] : [] },
  ];
}
