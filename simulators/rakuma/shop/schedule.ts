import { createRandom } from '../../random.ts';
import { STREAM } from '../draw/streams.ts';
import type { Order } from './order.ts';
import type { Shop } from './shop.ts';

/** Plans what the buyer of this order will do next, counted from `from`. */
export function scheduleBuyer(shop: Shop, order: Order, from: number): void {
  const { buyerPaysAfterMs, buyerRatesAfterMs, unpaidShare } = shop.life;
  const random = createRandom(shop.seed, STREAM.life, order.index);
  const neverPays = random.chance(unpaidShare);
  const patience = 1 + random.next();
  if (order.status === 'awaiting_payment' && buyerPaysAfterMs !== null) {
    const at = from + Math.round(buyerPaysAfterMs * (neverPays ? 2 : patience));
    shop.queue.add({ at, kind: neverPays ? 'give-up' : 'pay', orderId: order.orderId });
  }
  if (order.status === 'awaiting_receipt' && buyerRatesAfterMs !== null) {
    const at = from + Math.round(buyerRatesAfterMs * patience);
    shop.queue.add({ at, kind: 'rate', orderId: order.orderId });
  }
}

export function scheduleReveal(shop: Shop, order: Order): void {
  if (order.isVisible || order.revealsAt === null) return;
  shop.queue.add({ at: order.revealsAt, kind: 'reveal', orderId: order.orderId });
}

/** Plans the next purchase. */
export function scheduleArrival(shop: Shop, from: number): void {
  const { arrivalsPerMinute } = shop.life;
  if (arrivalsPerMinute <= 0) return;
  const random = createRandom(shop.seed, STREAM.arrival, shop.nextOrderIndex);
  const at = from + Math.round((60_000 / arrivalsPerMinute) * (0.5 + random.next()));
  shop.queue.add({ at, kind: 'arrive', orderId: 0 });
}
