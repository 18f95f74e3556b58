import type { Random } from '../../random.ts';
import { DAY_MS } from '../../tokyo-time.ts';
import type { Order, Window } from '../shop/order.ts';
import { drawItem } from './draw-item.ts';
import { chargeCodFee, drawPayments, splitPayments } from './draw-payments.ts';
import { drawAddress, drawBuyer, drawPreference } from './draw-person.ts';

const HOUR_MS = 3_600_000;
const TOKYO_MS = 9 * HOUR_MS;
/** Hours of the day in Tokyo. */
const SLOTS = [
  [8, 12],
  [14, 16],
  [16, 18],
  [18, 20],
  [19, 21],
] as const;

/** An order that the seller is to ship, as it is when the payment has just been authorised. */
export function drawOrder(
  random: Random,
  { index, at }: { readonly index: number; readonly at: number },
): Order {
  const isPrime = random.chance(0.12);
  const isBusiness = random.chance(0.1);
  const deliveryWindow = random.chance(0.15) ? drawSlot(random, at) : null;
  const basket = { index, isPrime, isBusiness, isGift: random.chance(0.1), deliveryWindow };
  const lines = random.chance(0.75) ? 1 : random.integer(2, 4);
  const drawn = Array.from({ length: lines }, (_, line) => drawItem(random, basket, line + 1));
  const payment = drawPayments(random, isBusiness);
  const items = chargeCodFee(drawn, payment.method);
  const buyer = drawBuyer(random, isBusiness);
  return {
    orderId: drawOrderId(random, index),
    sellerOrderId: random.chance(0.05) ? `MTM-${String(index).padStart(6, '0')}` : null,
    createdAt: at,
    updatedAt: at,
    status: 'UNSHIPPED',
    isConfirmed: true,
    fulfilledBy: 'MERCHANT',
    isFromAmazon: true,
    serviceLevel: deliveryWindow === null ? random.pick(['STANDARD', 'STANDARD', 'EXPEDITED']) : 'SCHEDULED',
    programs: [...(isPrime ? ['PRIME'] : []), ...(isBusiness ? ['AMAZON_BUSINESS'] : [])],
    replaces: null,
    buyer,
    address: drawAddress(random, buyer),
    preference: drawPreference(random),
    payments: splitPayments(items, payment),
    shipBy: { fromAt: startOfDay(at), toAt: endOfDay(at + 2 * DAY_MS) },
    deliverBy: { fromAt: startOfDay(at + 3 * DAY_MS), toAt: endOfDay(at + 6 * DAY_MS) },
    items,
    packages: [],
    shownAs: null,
  };
}

/** Three, seven and seven digits; the middle is another for every index. */
function drawOrderId(random: Random, index: number): string {
  const middle = 1_000_000 + ((index * 7919) % 9_000_000);
  const last = random.integer(0, 9_999_999);
  return `${random.pick(['249', '250', '503'])}-${middle}-${String(last).padStart(7, '0')}`;
}

function drawSlot(random: Random, at: number): Window {
  const day = startOfDay(at + random.integer(3, 9) * DAY_MS);
  const [from, to] = random.pick(SLOTS);
  return { fromAt: day + from * HOUR_MS, toAt: day + to * HOUR_MS };
}

/** 00:00 of that day in Tokyo. */
function startOfDay(at: number): number {
  return Math.floor((at + TOKYO_MS) / DAY_MS) * DAY_MS - TOKYO_MS;
}

function endOfDay(at: number): number {
  return startOfDay(at) + DAY_MS - 1000;
}
