import type { Random } from '../../random.ts';
import { DAY_MS, toTokyoDay } from '../../tokyo-time.ts';
import type { Order } from '../shop/order.ts';
import { isPaidAfterShipping, PAYMENTS } from '../shop/payments.ts';

const HOUR_MS = 3_600_000;

type ProgressKey =
  | 'status'
  | 'contactedAt'
  | 'authorisedAt'
  | 'paidAt'
  | 'shippedAt'
  | 'printedAt'
  | 'cancel'
  | 'shipment';
/** How far an order has come. */
export type Progress = Pick<Order, ProgressKey>;
/** An order without how far it has come. */
export type Placed = Omit<Order, ProgressKey>;

const UNTOUCHED = {
  contactedAt: null,
  shippedAt: null,
  printedAt: null,
  cancel: null,
  shipment: null,
} as const satisfies Partial<Progress>;

/** As an order stands when it has just come in. */
export function drawFirstProgress(random: Random, placed: Placed): Progress {
  const { when } = PAYMENTS[placed.payment];
  const at = placed.orderedAt;
  const authorisedAt = when === 'authorised' ? at : null;
  const fresh = { ...UNTOUCHED, authorisedAt, paidAt: when === 'at-order' ? at : null };
  if (placed.releaseOn !== null) return { ...fresh, status: '新規予約' };
  if (when === 'before-shipping') return { ...fresh, status: '発送前入金待ち' };
  if (placed.payment === 'card' && random.chance(0.06)) return drawReview(random, fresh);
  return { ...fresh, status: '新規受付' };
}

/** As an order of that age may stand. */
export function drawProgress(random: Random, placed: Placed, now: number): Progress {
  const ageDays = (now - placed.orderedAt) / DAY_MS;
  const first = drawFirstProgress(random, placed);
  if (first.status !== '新規受付' && first.status !== '発送前入金待ち' && first.status !== '新規予約')
    return first;
  if (ageDays < 0.05) return first;
  const oddity = drawOddity(random, { placed, first, now });
  if (oddity !== null) return oddity;
  if (placed.releaseOn !== null && placed.releaseOn > toTokyoDay(now)) {
    return { ...first, status: random.chance(0.3) ? '新規予約' : '予約中' };
  }
  const paid = drawPayment(random, { placed, first, now });
  if (paid === null) return { ...first, status: '発送前入金待ち' };
  const since = Math.max(placed.orderedAt, paid.paidAt ?? 0, releasedAt(placed));
  const readyDays = (now - since) / DAY_MS;
  if (random.chance(Math.min(0.95, readyDays / 4))) return drawShipped(random, { placed, first: paid, now });
  return drawAtWork(random, { placed, first: paid, now });
}

interface Course {
  readonly placed: Placed;
  readonly first: Progress;
  readonly now: number;
}

function drawReview(random: Random, fresh: Omit<Progress, 'status'>): Progress {
  const status = random.pick(['与信待ち', '不正取引審査中', '審査保留', '審査NG']);
  return { ...fresh, status, authorisedAt: null };
}

/** Cancelled, about to be, held by the shop, or waiting for goods. */
function drawOddity(random: Random, { placed, first, now }: Course): Progress | null {
  if (!random.chance(0.1)) return null;
  const contactedAt = within(random, placed.orderedAt, now);
  const cancel = {
    at: contactedAt,
    reason: random.pick(['1', '2', '9']),
    comment: random.pick(['お客様都合', '在庫切れのため', '']),
  };
  const status = random.pick(['キャンセル', 'キャンセル', 'キャンセル受付中', '保留', '取り寄せ中']);
  if (status === 'キャンセル') return { ...first, status, contactedAt, cancel };
  return { ...first, status, contactedAt };
}

/** Who pays beforehand may not have paid yet: `null`. */
function drawPayment(random: Random, { placed, first, now }: Course): Progress | null {
  if (PAYMENTS[placed.payment].when !== 'before-shipping') return first;
  if (random.chance(0.25)) return null;
  return { ...first, paidAt: within(random, placed.orderedAt, now) };
}

function drawAtWork(random: Random, { placed, first, now }: Course): Progress {
  if (random.chance(0.3))
    return { ...first, status: first.status === '新規受付' ? first.status : '発送待ち' };
  const printedAt = random.chance(0.5) ? within(random, placed.orderedAt, now) : null;
  const ready = { ...first, status: '発送待ち', printedAt };
  return random.chance(0.06) ? { ...ready, shipment: drawShipment(random, now) } : ready;
}

function drawShipped(random: Random, { placed, first, now }: Course): Progress {
  const from = Math.max(first.paidAt ?? placed.orderedAt, releasedAt(placed));
  const shippedAt = Math.min(now, from + random.integer(2, 40) * HOUR_MS);
  const shipped = {
    ...first,
    contactedAt: placed.orderedAt,
    printedAt: Math.max(placed.orderedAt, shippedAt - HOUR_MS),
    shippedAt,
    shipment: drawShipment(random, shippedAt),
  };
  if (isPaidAfterShipping(placed.payment) && random.chance(0.5))
    return { ...shipped, status: '発送後入金待ち' };
  return { ...shipped, status: '完了', paidAt: first.paidAt ?? shippedAt };
}

function drawShipment(random: Random, at: number): NonNullable<Order['shipment']> {
  const body = random.integer(10_000_000_000, 49_999_999_999);
  const digits = `${body}${body % 7}`;
  const number = random.chance(0.1)
    ? `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`
    : digits;
  return {
    on: toTokyoDay(at),
    carrier: random.pick(['1', '1', '1', '2', '2', '6', '4', '5', '7', '9']),
    number,
  };
}

function within(random: Random, from: number, to: number): number {
  return from + Math.floor(random.next() * (to - from));
}

/** 00:00 in Tokyo of the day on which reserved goods come out; 0 for others. */
function releasedAt({ releaseOn }: Placed): number {
  return releaseOn === null ? 0 : Date.parse(`${releaseOn}T00:00:00+09:00`);
}
