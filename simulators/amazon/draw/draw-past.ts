import type { Random } from '../../random.ts';
import { DAY_MS } from '../../tokyo-time.ts';
import { cancelFirstLine, cancelOrder, receivePackages, requestCancel } from '../shop/change-order.ts';
import type { Order } from '../shop/order.ts';
import { drawOrder } from './draw-order.ts';
import { drawPackage, drawPackages } from './draw-package.ts';

/** How far an order has come. `by-amazon…`: those that the seller does not ship. */
type Fate =
  | 'pending'
  | 'pre-order'
  | 'to-ship'
  | 'cancel-asked'
  | 'line-cancelled'
  | 'replacement'
  | 'partly-shipped'
  | 'shipped'
  | 'delivered'
  | 'cancelled'
  | 'cancelled-unpaid'
  | 'by-amazon'
  | 'by-amazon-shipped'
  | 'by-amazon-unfulfillable';

/** How many of a hundred orders have come how far, by age in days; a pending one does not grow old. */
const SPREAD: readonly {
  readonly untilDays: number;
  readonly percent: readonly (readonly [Fate, number])[];
}[] = [
  {
    untilDays: 3,
    percent: [
      ['to-ship', 52],
      ['pending', 12],
      ['by-amazon', 8],
      ['shipped', 10],
      ['cancel-asked', 4],
      ['partly-shipped', 4],
      ['pre-order', 3],
      ['line-cancelled', 2],
      ['replacement', 2],
      ['cancelled-unpaid', 3],
    ],
  },
  {
    untilDays: Number.POSITIVE_INFINITY,
    percent: [
      ['to-ship', 30],
      ['delivered', 25],
      ['shipped', 12],
      ['by-amazon-shipped', 10],
      ['cancelled', 5],
      ['partly-shipped', 4],
      ['cancel-asked', 3],
      ['line-cancelled', 3],
      ['replacement', 2],
      ['pre-order', 2],
      ['cancelled-unpaid', 3],
      ['by-amazon-unfulfillable', 1],
    ],
  },
];
const REASONS = ['注文内容を間違えた', '配送先を変更したい', '同じ商品を重複して注文した', 'その他'];

export function drawPast(
  random: Random,
  past: { readonly index: number; readonly at: number; readonly now: number },
): Order {
  const fate = drawFate(random, { index: past.index, ageDays: (past.now - past.at) / DAY_MS });
  const order = drawOrder(random, past);
  const later = order.createdAt + Math.floor((past.now - order.createdAt) * (0.1 + random.next() * 0.6));
  return fulfil(random, { ...order, updatedAt: Math.floor(later / 1000) * 1000 }, fate);
}

/** Steps by the golden ratio instead of tossing, so that a handful of orders already stands in many statuses. */
function drawFate(random: Random, order: { readonly index: number; readonly ageDays: number }): Fate {
  const spread = SPREAD.find(({ untilDays }) => order.ageDays < untilDays)?.percent ?? [];
  let left = ((order.index * 0.618_033_988_75 + random.next() * 0.05) % 1) * 100;
  for (const [fate, percent] of spread) {
    if (left < percent) return fate;
    left -= percent;
  }
  return 'to-ship';
}

function fulfil(random: Random, order: Order, fate: Fate): Order {
  switch (fate) {
    case 'to-ship':
      return order;
    case 'pending':
      return { ...order, status: 'PENDING', isConfirmed: false, updatedAt: order.createdAt };
    case 'pre-order':
      return {
        ...order,
        status: 'PENDING_AVAILABILITY',
        isConfirmed: false,
        programs: [...order.programs, 'PREORDER'],
      };
    case 'cancel-asked':
      return requestCancel(order, random.pick(REASONS));
    case 'line-cancelled':
      return cancelFirstLine(order, 'MERCHANT', '在庫切れ');
    case 'replacement':
      return replace(order);
    case 'partly-shipped':
      return shipPart(random, order);
    case 'shipped':
      return ship(random, order);
    case 'delivered':
      return receivePackages(ship(random, order));
    case 'cancelled':
      return cancelOrder(order, random.pick(['BUYER', 'MERCHANT']), random.pick(REASONS));
    case 'cancelled-unpaid':
      return { ...cancelOrder(order, 'AMAZON', '支払いが完了しませんでした'), isConfirmed: false };
    case 'by-amazon':
      return { ...order, fulfilledBy: 'AMAZON' };
    case 'by-amazon-shipped':
      return { ...order, fulfilledBy: 'AMAZON', status: 'SHIPPED' };
    case 'by-amazon-unfulfillable':
      return { ...order, fulfilledBy: 'AMAZON', status: 'UNFULFILLABLE', isFromAmazon: false, programs: [] };
  }
}

function ship(random: Random, order: Order): Order {
  return { ...order, status: 'SHIPPED', packages: drawPackages(random, order, order.updatedAt) };
}

/** One piece is on its way, the rest is not; an order of a single piece stays to be shipped. */
function shipPart(random: Random, order: Order): Order {
  const [first] = order.items;
  const pieces = order.items.reduce((total, { quantity }) => total + quantity, 0);
  if (first === undefined || pieces < 2) return order;
  const items = [{ orderItemId: first.orderItemId, quantity: 1 }];
  const parcel = drawPackage(random, { referenceId: '1', shippedAt: order.updatedAt, items });
  return { ...order, status: 'PARTIALLY_SHIPPED', packages: [parcel] };
}

/** Sent once more, for nothing. */
function replace(order: Order): Order {
  const items = order.items.map((item) => ({
    ...item,
    unitPriceYen: 0,
    shippingYen: 0,
    giftWrapYen: 0,
    codFeeYen: 0,
    itemDiscountYen: 0,
    shippingDiscountYen: 0,
    promotionIds: [],
    pointsGranted: 0,
  }));
  return { ...order, items, payments: [], replaces: order.orderId.replace(/^\d{3}/, '248') };
}
