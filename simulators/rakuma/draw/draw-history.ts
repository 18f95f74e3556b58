import { createRandom, type Random } from '../../random.ts';
import { DAY_MS } from '../../tokyo-time.ts';
import type { Status } from '../shop/codes.ts';
import { drawBuyerReview } from '../shop/live.ts';
import type { Order } from '../shop/order.ts';
import { readItemFacts } from './draw-item.ts';
import { scheduleBuyer } from '../shop/schedule.ts';
import { listItem, setItemState, type Shop, takeOrderNumber } from '../shop/shop.ts';
import { STREAM } from './streams.ts';

const PIECES_ON_SALE = 20;
/** An order that is not paid is cancelled at the end of the second day. */
const UNPAID_AT_MOST_MS = 2.2 * DAY_MS;
/** How many of a hundred orders stand in each status, by age in days. Unpaid orders do not grow old. */
const SPREAD: readonly {
  readonly untilDays: number;
  readonly percent: readonly (readonly [Status, number])[];
}[] = [
  {
    untilDays: 2,
    percent: [
      ['awaiting_payment', 40],
      ['awaiting_shipment', 54],
      ['awaiting_receipt', 3],
      ['cancelled', 3],
    ],
  },
  {
    untilDays: 5,
    percent: [
      ['awaiting_shipment', 74],
      ['awaiting_receipt', 14],
      ['awaiting_seller_review', 6],
      ['completed', 2],
      ['cancelled', 4],
    ],
  },
  {
    untilDays: Number.POSITIVE_INFINITY,
    percent: [
      ['awaiting_shipment', 46],
      ['awaiting_receipt', 14],
      ['awaiting_seller_review', 15],
      ['completed', 20],
      ['cancelled', 5],
    ],
  },
];

/** Fills a new shop with the orders of the last days, spread evenly over them, and with pieces on sale. */
export function drawHistory(
  shop: Shop,
  { orders, days, now }: { readonly orders: number; readonly days: number; readonly now: number },
): void {
  const gapMs = (days * DAY_MS) / Math.max(1, orders);
  const drawn: Order[] = [];
  for (let i = 0; i < orders; i += 1) {
    const random = createRandom(shop.seed, STREAM.history, i);
    const boughtMs = now - days * DAY_MS + (i + random.next()) * gapMs;
    const order = drawPastOrder(shop, { random, now, purchasedAt: Math.floor(boughtMs / 1000) * 1000 });
    shop.orders.set(order.orderId, order);
    drawn.push(order);
  }
  shop.index.load(drawn);
  for (const order of drawn) scheduleBuyer(shop, order, now);
  for (let i = 0; i < PIECES_ON_SALE; i += 1) listItem(shop);
}

type Past = { readonly random: Random; readonly now: number; readonly purchasedAt: number };

function drawPastOrder(shop: Shop, { random, now, purchasedAt }: Past): Order {
  const { index, orderId } = takeOrderNumber(shop);
  const status = drawStatus(random, { index, ageDays: (now - purchasedAt) / DAY_MS });
  const steps = drawSteps(random, purchasedAt, now);
  const item = listItem(shop);
  if (status !== 'cancelled') setItemState(shop, item, 'sold');
  const isPaid = status !== 'awaiting_payment' && status !== 'cancelled';
  const isReceived = status === 'awaiting_seller_review' || status === 'completed';
  const isNotified = isReceived || status === 'awaiting_receipt';
  return {
    orderId,
    index,
    item,
    facts: null,
    purchasedAt,
    status,
    paidAt: isPaid ? steps.paidAt : null,
    updatedAt: steps.lastAt[status],
    cancelledAt: status === 'cancelled' ? steps.cancelledAt : null,
    notice: isNotified ? drawNotice(shop, { random, item, notifiedAt: steps.notifiedAt }) : null,
    buyerReview: isReceived ? { ...drawBuyerReview(shop, { index }), reviewedAt: steps.receivedAt } : null,
    sellerReview:
      status === 'completed'
        ? { grade: 'good', comment: 'ありがとうございました。', reviewedAt: steps.completedAt }
        : null,
    disguise: null,
    isVisible: true,
    revealsAt: null,
    changeSeq: 0,
  };
}

/** Steps by the golden ratio instead of tossing, so that a handful of orders already stands in many statuses. */
function drawStatus(random: Random, order: { readonly index: number; readonly ageDays: number }): Status {
  const spread = SPREAD.find(({ untilDays }) => order.ageDays < untilDays)?.percent ?? [];
  let left = ((order.index * 0.618_033_988_75 + random.next() * 0.05) % 1) * 100;
  for (const [status, percent] of spread) {
    if (left < percent) return status;
    left -= percent;
  }
  return 'awaiting_shipment';
}

/** Instants between the purchase and now, each a part of the time that is left. */
function drawSteps(random: Random, purchasedAt: number, now: number) {
  function stepFrom(at: number, partFrom: number, partTo: number): number {
    const part = partFrom + random.next() * (partTo - partFrom);
    return Math.floor((at + (now - at) * part) / 1000) * 1000;
  }
  const paidAt = random.chance(0.7) ? purchasedAt : stepFrom(purchasedAt, 0.01, 0.2);
  const notifiedAt = stepFrom(paidAt, 0.1, 0.4);
  const receivedAt = stepFrom(notifiedAt, 0.2, 0.6);
  const completedAt = stepFrom(receivedAt, 0.1, 0.9);
  const cancelledAt = Math.min(notifiedAt, purchasedAt + UNPAID_AT_MOST_MS);
  const lastAt = {
    awaiting_payment: purchasedAt,
    awaiting_shipment: paidAt,
    awaiting_receipt: notifiedAt,
    awaiting_seller_review: receivedAt,
    completed: completedAt,
    cancelled: cancelledAt,
  } satisfies Record<Status, number>;
  return { paidAt, notifiedAt, receivedAt, completedAt, cancelledAt, lastAt };
}

type Dispatch = { readonly random: Random; readonly item: Order['item']; readonly notifiedAt: number };

function drawNotice(shop: Shop, { random, item, notifiedAt }: Dispatch) {
  const { deliveryMethodId } = readItemFacts(shop.seed, item);
  const hasNumber = ![1, 9, 12, 13, 16].includes(deliveryMethodId);
  const digits = `${random.integer(100_000, 999_999)}${random.integer(100_000, 999_999)}`;
  return { notifiedAt, deliveryMethodId, trackingNumber: hasNumber ? digits : null };
}
