import { z } from 'zod';
import type { Trade } from '../mall.ts';
import { makeReady, makeUnpaid } from './draw/draw-new.ts';
import { ORDER_STATUS, SHIP_STATUS, STORE } from './order/codes.ts';
import { cancelOrder, receiveOrder, shipByHand } from './order/move-order.ts';
import type { Order } from './order/order.ts';
import { isHeld } from './order/order-facts.ts';
import { readGrant } from './sign-in/grant.ts';
import { readStoreKey } from './sign-in/store-key.ts';
import type { YahooState } from './sign-in/yahoo-state.ts';

/** Of the journal's `ship-notice`. */
const noticeSchema = z.object({ trackingNumbers: z.array(z.string()) });
const BUYER_CANCELLED = '300';

/** The store, played in the words of any mall. */
export function tradeAt(state: YahooState): Trade {
  const now = () => state.clock.now();
  function change(orderNo: string, to: (order: Order) => Order): void {
    const order = state.book.find(orderNo);
    if (order === undefined) return;
    state.book.put(to(order));
    state.changed();
  }
  return {
    shopName: STORE.shopName,
    get credentials() {
      const { publicKey, version } = readStoreKey(state);
      return {
        sellerId: STORE.sellerId,
        clientId: STORE.clientId,
        clientSecret: STORE.clientSecret,
        refreshToken: readGrant(state).refreshToken,
        publicKey,
        publicKeyVersion: String(version),
      };
    },
    buy(bought) {
      if (bought === 'to-rate') return null;
      const order = state.book.place(now(), bought === 'unpaid' ? makeUnpaid : makeReady);
      state.changed();
      return order.orderId;
    },
    cancel(orderNo) {
      change(orderNo, (order) =>
        order.orderStatus === ORDER_STATUS.cancelled
          ? order
          : cancelOrder(order, { reason: BUYER_CANCELLED, detail: '', at: now() }),
      );
    },
    disguise(orderNo, oddity) {
      change(orderNo, (order) => ({ ...order, oddity }));
    },
    shipByHand(orderNo, trackingNumber) {
      change(orderNo, (order) => shipByHand(order, { trackingNumber, at: now() }));
    },
    orders: () =>
      state.book
        .all()
        .filter((order) => !isHeld(order, now()))
        .map(({ orderId, orderedAt }) => ({ orderNo: orderId, orderedAt: new Date(orderedAt) })),
    told: () =>
      state.journal.effects('ship-notice').flatMap(({ orderId, body }) => {
        const { trackingNumbers } = noticeSchema.parse(body);
        return orderId === null ? [] : [{ kind: 'ship-notice' as const, orderNo: orderId, trackingNumbers }];
      }),
    receiveAll() {
      const shipped = state.book.all().filter((order) => isOnItsWay(order));
      for (const order of shipped) change(order.orderId, (one) => receiveOrder(one, now()));
      return shipped.length;
    },
  };
}

/** With a carrier that tells the mall of arrivals. */
function isOnItsWay({ orderStatus, shipStatus, shipment }: Order): boolean {
  const isLinked = ['1001', '1002', '1003'].includes(shipment.companyCode);
  return isLinked && shipStatus === SHIP_STATUS.shipped && orderStatus !== ORDER_STATUS.cancelled;
}
