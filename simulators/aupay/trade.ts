import { z } from 'zod';
import type { Trade } from '../mall.ts';
import { toTokyoDay } from '../tokyo-time.ts';
import { apiKeyOf, type AupayState, readAccess, SHOP_ID, SHOP_NAME } from './access.ts';
import type { Order } from './shop/order.ts';

const noticeSchema = z.object({ trackingNumbers: z.array(z.string()) });

/** The shop, played in the words of any mall. It knows no ratings, and not whether a buyer has received. */
export function tradeAt(state: AupayState): Trade {
  // The key is as old as the mall, not as its first request.
  readAccess(state);
  const change = (orderNo: string, edit: (order: Order, now: number) => Order) => {
    const order = state.book.find(orderNo);
    if (order === undefined) return;
    state.book.put(edit(order, state.clock.now()));
    state.changed();
  };
  return {
    shopName: SHOP_NAME,
    get credentials() {
      return { shopId: SHOP_ID, apiKey: apiKeyOf(readAccess(state)) };
    },
    buy(bought) {
      if (bought === 'to-rate') return null;
      const order = state.book.place(state.clock.now(), bought === 'unpaid' ? toUnpaid : toPayable);
      state.changed();
      return String(order.orderId);
    },
    cancel: (orderNo) => change(orderNo, cancelled),
    disguise: (orderNo, oddity) => change(orderNo, (order) => ({ ...order, disguise: oddity })),
    shipByHand: (orderNo, trackingNumber) =>
      change(orderNo, (order, now) => ({
        ...order,
        status: '完了',
        shipment: { on: toTokyoDay(now), carrier: '1', number: trackingNumber },
        shippedAt: now,
        paidAt: order.paidAt ?? now,
      })),
    orders: () =>
      state.book
        .all()
        .map(({ orderId, orderedAt }) => ({ orderNo: String(orderId), orderedAt: new Date(orderedAt) })),
    told: () =>
      state.journal.effects('ship-notice').map(({ orderId, body }) => ({
        kind: 'ship-notice',
        orderNo: orderId ?? '',
        trackingNumbers: noticeSchema.parse(body).trackingNumbers,
      })),
    receiveAll: () => 0,
  };
}

function toPayable(order: Order): Order {
  return { ...toPlain(order), payment: 'card', status: '新規受付', authorisedAt: order.orderedAt };
}

function toUnpaid(order: Order): Order {
  return { ...toPlain(order), payment: 'bank', status: '発送前入金待ち' };
}

/** Without whatever makes an order's way longer. */
function toPlain(order: Order): Order {
  const lines = order.lines.map((line) => ({ ...line, cancelledAt: null }));
  const plain = { releaseOn: null, chargeYen: 0, coupon: null, pointYen: 0, auPointYen: 0 };
  return { ...order, ...plain, lines, authorisedAt: null, paidAt: null };
}

function cancelled(order: Order, now: number): Order {
  return { ...order, status: 'キャンセル', cancel: { at: now, reason: '1', comment: 'お客様都合' } };
}
