import { createRandom } from '../../random.ts';
import { STREAM } from '../draw/streams.ts';
import type { ShopEvent } from './event-queue.ts';
import type { Order } from './order.ts';
import { placeOrder } from './place-order.ts';
import { scheduleArrival } from './schedule.ts';
import { listItem, type Shop } from './shop.ts';
import { cancelOrder, payOrder, receiveOrder, revealOrder } from './trade.ts';

/** Lets everything happen that is due by `now`, each at its own time; says whether anything did. */
export function liveUntil(shop: Shop, now: number): boolean {
  let hasLived = false;
  for (let event = shop.queue.takeDue(now); event; event = shop.queue.takeDue(now)) {
    happen(shop, event);
    hasLived = true;
  }
  return hasLived;
}

function happen(shop: Shop, event: ShopEvent): void {
  if (event.kind === 'arrive') {
    arrive(shop, event.at);
    return;
  }
  const order = shop.orders.get(event.orderId);
  if (order === undefined) return;
  switch (event.kind) {
    case 'pay':
      payOrder(shop, order, event.at);
      return;
    case 'give-up':
      if (order.status === 'awaiting_payment') cancelOrder(shop, order, event.at);
      return;
    case 'rate':
      receiveOrder(shop, order, { ...drawBuyerReview(shop, order), reviewedAt: event.at });
      return;
    case 'reveal':
      revealOrder(shop, order, event.at);
      return;
    default:
      event.kind satisfies never;
  }
}

/** Somebody buys one of the pieces on sale, and the seller puts up another. */
function arrive(shop: Shop, at: number): void {
  const random = createRandom(shop.seed, STREAM.arrival, shop.nextOrderIndex);
  const itemId = shop.onSale.size > 0 ? random.pick([...shop.onSale]) : 0;
  const item = shop.items.get(itemId) ?? listItem(shop);
  const lagMs = shop.life.visibilityLagMs;
  const isPaid = random.chance(0.7);
  placeOrder(shop, { item, purchasedAt: at, isPaid, isVisible: lagMs === 0, revealsAt: at + lagMs });
  listItem(shop);
  scheduleArrival(shop, at);
}

const COMMENTS = [
  'ありがとうございました。',
  '無事に届きました！梱包も丁寧でした。',
  'また機会がありましたらよろしくお願いします',
  '',
  null,
];

export function drawBuyerReview(shop: Shop, order: Pick<Order, 'index'>) {
  const random = createRandom(shop.seed, STREAM.life, order.index + 0x40000000);
  const grade = random.pick(['good', 'good', 'good', 'good', 'good', 'good', 'normal', 'bad'] as const);
  return { grade, comment: random.pick(COMMENTS) };
}
