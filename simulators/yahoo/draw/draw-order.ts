import { createRandom, type Random } from '../../random.ts';
import { payMethodOf, STORE } from '../order/codes.ts';
import type { Order } from '../order/order.ts';
import { isAwaitingPayment, releaseDayOf } from '../order/order-facts.ts';
import { drawCharges, drawCard, drawPayMethod } from './draw-payment.ts';
import { drawLines } from './draw-lines.ts';
import { drawPayer, drawPerson, hidePayer } from './draw-person.ts';
import { drawGift, drawShipment } from './draw-shipment.ts';

const FIRST_NUMBER = 10_000_001;
export const CANCEL_WINDOW_MS = 600_000;
/** Of so many orders in a row, two belong to one purchase for two addresses. */
const MULTI_SHIP_EVERY = 40;
const MULTI_SHIP_STREAM = 77;
const COMMENTS = [
  '',
  '',
  '',
  '',
  '',
  '平日は不在です。宅配ボックスへお願いします。',
  '領収書の宛名は「株式会社ひかり商事」で。',
  'プレゼントなので明細は入れないでください\n🎁',
  '<至急> 11/30 必着 & 時間厳守',
];

/** An order as it is placed at `at`, in ms: unpaid, or already paid for, by what the buyer chose. */
export function drawOrder(
  random: Random,
  { index, at }: { readonly index: number; readonly at: number },
): Order {
  const lineGift = random.chance(0.02) ? drawLineGift(random, index) : null;
  const socialGiftType = lineGift === null && random.chance(0.03) ? random.integer(1, 4) : 0;
  const payMethod = lineGift === null ? drawSentMethod(random, socialGiftType) : 'payment_z3';
  const lines = drawLines(random, at);
  const gift = lineGift === null ? drawGift(random) : null;
  const { isPaidLater, isStoreOwn, type } = payMethodOf(payMethod);
  const isPaid = type === 1 && isPaidLater !== true;
  const order: Order = {
    orderId: `${STORE.sellerId}-${FIRST_NUMBER + index}`,
    orderedAt: at,
    updatedAt: at,
    publishedAt: at,
    wasHeld: false,
    cancellableUntil: at + CANCEL_WINDOW_MS,
    orderStatus: 2,
    payStatus: isPaid ? 1 : 0,
    settleStatus: isPaid && !isStoreOwn ? 3 : 2,
    shipStatus: 1,
    suspect: 0,
    isSeen: false,
    storeStatus: 1,
    deviceType: random.pick([1, 3, 3, 3, 4]),
    cancelReason: '',
    cancelReasonDetail: '',
    buyerComments: random.pick(COMMENTS),
    notes: '',
    operationUser: '',
    historyId: 1,
    socialGiftType,
    lineGift,
    payMethod,
    paidAt: isPaid ? at : null,
    card: payMethod === 'payment_a1' ? drawCard(random) : null,
    ...drawPeople(random, { index, isGift: socialGiftType > 0 || lineGift !== null }),
    ...(socialGiftType > 0 ? { bill: hidePayer() } : {}),
    shipment: drawShipment(random, at),
    gift,
    charges: drawCharges(random, { lines, payMethod, hasGift: gift !== null }),
    lines: [...lines],
    oddity: null,
  };
  return settleNewOrder(order);
}

/** Who pays and who receives; now and then one of the two addresses of a purchase. */
function drawPeople(
  random: Random,
  { index, isGift }: { readonly index: number; readonly isGift: boolean },
): Pick<Order, 'multiShipId' | 'bill' | 'ship'> {
  const purchase = Math.floor(index / MULTI_SHIP_EVERY);
  if (index % MULTI_SHIP_EVERY < 2) {
    const multiShipId = `M${String(purchase).padStart(12, '0')}`;
    const bill = drawPayer(createRandom(0, MULTI_SHIP_STREAM, purchase));
    return { multiShipId, bill, ship: drawPerson(random) };
  }
  const bill = drawPayer(random);
  const { mail: _mail, ...home } = bill;
  return { multiShipId: '', bill, ship: isGift || random.chance(0.2) ? drawPerson(random) : home };
}

/** Reservations wait for their day; what is to be paid first cannot be sent before. */
function settleNewOrder(order: Order): Order {
  if (releaseDayOf(order) !== '') return { ...order, orderStatus: 1, shipStatus: 0 };
  return isAwaitingPayment(order) ? { ...order, shipStatus: 0 } : order;
}

function drawLineGift(random: Random, index: number): NonNullable<Order['lineGift']> {
  return { id: `LG${String(900_000 + index)}`, isShippable: random.chance(0.7) };
}

/** Gifts by social network are paid when they are sent. */
function drawSentMethod(random: Random, socialGiftType: number): string {
  return socialGiftType === 0
    ? drawPayMethod(random)
    : random.pick(['payment_a1', 'payment_a17', 'payment_a19']);
}
