import type { Random } from '../../random.ts';
import { DAY_MS, toTokyoDay } from '../../tokyo-time.ts';
import { DELIVERY_COMPANIES, PROGRESS } from '../order/codes.ts';
import {
  cancelOrder,
  confirmOrder,
  reportShipped,
  settleOrder,
  shipEveryBasket,
  withProgress,
} from '../order/move-order.ts';
import type { Order } from '../order/order-model.ts';
import { SPECIALS, type Special } from '../order/special-orders.ts';
import { drawOrder } from './draw-order.ts';

const HOUR_MS = 3_600_000;
const { awaitingConfirmation, processing, awaitingShipment, changePending } = PROGRESS;
const { shipped, paymentUnderWay, paymentDone, cancelPending, cancelled } = PROGRESS;

/** By the age of an order: how it may stand. */
const PROGRESS_BY_AGE = [
  { days: 0.05, choices: [awaitingConfirmation] },
  {
    days: 1,
    choices: [
      ...many(6, awaitingConfirmation),
      ...many(2, processing),
      ...many(9, awaitingShipment),
      shipped,
      shipped,
      cancelled,
    ],
  },
  {
    days: 4,
    choices: [
      awaitingConfirmation,
      ...many(2, processing),
      ...many(10, awaitingShipment),
      changePending,
      ...many(10, shipped),
      paymentUnderWay,
      cancelPending,
      cancelled,
    ],
  },
  {
    days: Number.POSITIVE_INFINITY,
    choices: [
      ...many(3, awaitingShipment),
      changePending,
      ...many(20, shipped),
      ...many(8, paymentUnderWay),
      ...many(24, paymentDone),
      cancelPending,
      ...many(4, cancelled),
    ],
  },
] as const;

/** How many in a thousand are special in each way. */
const SPECIALS_PER_MILLE: readonly (readonly [Special, number])[] = [
  ['two-baskets', 60],
  ['cancelled-basket', 15],
  ['cancelled-line', 60],
  ['social-gift', 20],
  ['reservation', 20],
  ['receipt-issued', 50],
];
const SPECIALS_BEFORE_SHIPPING: readonly (readonly [Special, number])[] = [
  ['sub-status', 100],
  ['social-gift-awaited', 25],
  ['rakuten-confirms', 25],
  ['caution', 25],
];

/** An order of the past: the older, the farther it has come. */
export function drawPast(
  random: Random,
  past: { readonly index: number; readonly at: number; readonly now: number },
): Order {
  const { at, now } = past;
  const ageDays = (now - at) / DAY_MS;
  const { choices } = PROGRESS_BY_AGE.find(({ days }) => ageDays < days) ?? PROGRESS_BY_AGE[3];
  const progress = random.pick<number>(choices);
  const order = makeSpecial(random, drawOrder(random, past), SPECIALS_PER_MILLE);
  const until = { now, progress };
  if (progress === awaitingConfirmation) return drawUnconfirmed(random, order);
  if (progress === processing) return waitForPayment(random, order, until);
  const confirmed = confirmOrder(order, momentAfter(random, at, now));
  const settled = settleOrder(confirmed, momentAfter(random, confirmed.times.confirmed ?? at, now));
  if (progress === awaitingShipment) return makeSpecial(random, settled, SPECIALS_BEFORE_SHIPPING);
  if (progress === changePending || progress === cancelPending) return withProgress(settled, progress);
  if (progress === cancelled) return cancelOrder(settled, momentAfter(random, at + HOUR_MS, now));
  return ship(random, settled, until);
}

/** Some have a postage that the shop has still to say. */
function drawUnconfirmed(random: Random, order: Order): Order {
  if (random.chance(0.05)) return SPECIALS['postage-not-fixed'](order);
  return makeSpecial(random, order, SPECIALS_BEFORE_SHIPPING.slice(1));
}

type Until = { readonly now: number; readonly progress: number };

function waitForPayment(random: Random, order: Order, { now }: Until): Order {
  const confirmed = confirmOrder(order, momentAfter(random, order.times.ordered, now));
  const times = { ...confirmed.times, fixed: null, instructed: null, settled: null };
  return withProgress({ ...confirmed, times }, processing);
}

function ship(random: Random, order: Order, { now, progress }: Until): Order {
  const latest = Math.min(now, order.times.ordered + 3 * DAY_MS);
  const at = Math.max(
    order.times.settled ?? 0,
    momentAfter(random, order.times.ordered + 4 * HOUR_MS, latest),
  );
  const code = random.pick(['1001', '1001', '1002', '1003', '1006']);
  const isNumberless = random.chance(0.04);
  const describe = () => ({
    shippingNumber: isNumberless ? null : String(random.integer(400_000_000_000, 499_999_999_999)),
    deliveryCompany: code,
    deliveryCompanyName: DELIVERY_COMPANIES[code] ?? null,
    shippingDate: toTokyoDay(at),
  });
  const sent = shipEveryBasket(order, describe);
  // Some went in two boxes.
  const packed = random.chance(0.05) ? shipEveryBasket(sent, describe) : sent;
  return withProgress(reportShipped(packed, at), progress);
}

function makeSpecial(random: Random, order: Order, choices: readonly (readonly [Special, number])[]): Order {
  const drawn = choices.filter(([, perMille]) => random.chance(perMille / 1000));
  const [special] = drawn.map(([name]) => name);
  return special === undefined ? order : SPECIALS[special](order);
}

/** Within the day after, and not in the future. */
function momentAfter(random: Random, at: number, now: number): number {
  const moment = at + random.integer(600, 20_000) * 1000;
  return Math.min(moment, Math.max(at, now));
}

function many<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}
