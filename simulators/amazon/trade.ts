import { z } from 'zod';
import type { Effect } from '../http/journal.ts';
import type { Told, Trade } from '../mall.ts';
import type { AmazonState } from './shop/amazon-state.ts';
import { cancelOrder, receivePackages } from './shop/change-order.ts';
import { CREDENTIALS, STORE_NAME } from './shop/credentials.ts';
import { changeOrder, placeOrder } from './shop/operate.ts';
import { countUnfulfilled, type Order } from './shop/order.ts';
import { shipPackage } from './shop/ship-package.ts';

/** Those that tell the buyer something new. */
const TELLING = ['ship-notice', 'ship-notice-correction'];
const bodySchema = z.object({ trackingNumbers: z.array(z.string()) });

/** The one seller of this mall, played in the words of any mall. */
export function tradeAt(state: AmazonState): Trade {
  return {
    shopName: STORE_NAME,
    credentials: CREDENTIALS,
    buy(bought) {
      if (bought === 'to-rate') return null;
      const isPaid = bought === 'to-ship';
      return placeOrder(state, (order) =>
        isPaid ? order : { ...order, status: 'PENDING', isConfirmed: false },
      );
    },
    cancel: (orderNo) =>
      changeOrder(state, orderNo, (order) => cancelOrder(order, 'BUYER', '購入者によるキャンセル')),
    disguise: (orderNo, oddity) => changeOrder(state, orderNo, (order) => ({ ...order, shownAs: oddity })),
    shipByHand: (orderNo, trackingNumber) =>
      changeOrder(state, orderNo, (order) => shipRest(order, trackingNumber, state.clock.now())),
    orders: () =>
      state.book
        .all()
        .map(({ orderId, createdAt }) => ({ orderNo: orderId, orderedAt: new Date(createdAt) })),
    told: () => state.journal.effects().flatMap(toTold),
    receiveAll() {
      const received = state.book.all().filter((order) => receivePackages(order) !== order);
      for (const { orderId } of received) changeOrder(state, orderId, receivePackages);
      return received.length;
    },
  };
}

/** Everything that is left goes into one more package; the same order where nothing is. */
function shipRest(order: Order, trackingNumber: string, at: number): Order {
  const items = order.items
    .map((item) => ({ orderItemId: item.orderItemId, quantity: countUnfulfilled(order, item) }))
    .filter(({ quantity }) => quantity > 0);
  if (items.length === 0) return order;
  const parcel = {
    referenceId: String(Math.max(0, ...order.packages.map(({ referenceId }) => Number(referenceId))) + 1),
    createdAt: at,
    carrier: 'YAMATO',
    shippedAt: at,
    service: null,
    trackingNumber,
    status: 'SHIPPED' as const,
    items,
  };
  return shipPackage(order, parcel, at).order;
}

function toTold({ kind, orderId, body }: Effect): Told[] {
  if (orderId === null || !TELLING.includes(kind)) return [];
  const { trackingNumbers } = bodySchema.parse(body);
  return [{ kind: 'ship-notice', orderNo: orderId, trackingNumbers }];
}
