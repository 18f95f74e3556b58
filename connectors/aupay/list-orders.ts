import { addDays, tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import { z } from 'zod';
import { parseJson } from '../http/send-request.ts';
import type { OrderPage, OrderWindow, ReadOrder, Rejected } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayLostPlace } from '../say-order.ts';
import type { Words } from '../words.ts';
import { NAME } from './codes.ts';
import type { Client } from './client.ts';
import { isReadOrder, readOrderElement } from './read-order.ts';
import { readNumber } from './wire-values.ts';
import { wireOrderNo, wireOrders } from './wire.ts';

/** The mall gives up to 1000 rows; these still come well within the time-out. */
const PAGE_SIZE = 100;

/** The longest span is not public; 30 to 60 days are in use. */
const SPAN_DAYS = 30;

/** The page before, where another was asked for, is asked away so many times. */
const REPEATS_MAX = 3;

const MINUTE_MS = 60_000;

/** Where reading goes on: a span by its first day, the row in it, and what the page before began with. */
const cursorShape = z.object({
  day: z.iso.date(),
  row: z.int().positive(),
  before: z.string().nullable(),
  repeats: z.int().nonnegative(),
});
type Cursor = z.infer<typeof cursorShape>;

/**
 * Orders by their order date. The mall knows whole days only, so those are asked for, in spans, and then cut to the window.
 * Order dates have no seconds: the minute in which the window begins belongs to it.
 */
export async function listOrders(
  client: Client,
  window: OrderWindow,
  cursor: string | null,
): Promise<OrderPage> {
  if (window.from >= window.to) return { orders: [], rejected: [], next: null };
  const lastDay = tokyoDay(new Date(window.to.getTime() - 1));
  const at = cursor === null ? startAt(tokyoDay(window.from)) : readCursor(cursor);
  const spanEnd = earlier(addDays(at.day, SPAN_DAYS - 1), lastDay);
  const response = await client.read('searchTradeInfoListProc', {
    totalCount: String(PAGE_SIZE),
    startCount: String(at.row),
    startDate: plainDay(at.day),
    endDate: plainDay(spanEnd),
    dateType: '0',
  });
  const { orderInfo, resultCount } = wireOrders.parse(response);
  const { orders, rejected } = readRows(orderInfo, window);
  const isFull = Math.max(orderInfo.length, readNumber(resultCount) ?? 0) >= PAGE_SIZE;
  const next = goOn(at, { first: numberOf(orderInfo[0]), isFull, spanEnd, lastDay });
  return { orders, rejected, next: next === null ? null : JSON.stringify(next) };
}

function startAt(day: CalendarDay): Cursor {
  return { day, row: 1, before: null, repeats: 0 };
}

/** A cursor that is none of ours starts the window again. */
function readCursor(text: string): Cursor {
  const cursor = cursorShape.safeParse(parseJson(text)?.json);
  if (cursor.success) return cursor.data;
  throw new MallError('refused', sayLostPlace(NAME), {
    code: 'cursor_expired',
  });
}

const PAGE_REPEATED: Words = {
  ja: 'au PAY マーケットが受注一覧の同じページを繰り返し返しました。',
  en: 'au PAY Market answered the same page of its list again and again.',
};

type PageEnd = {
  readonly first: string | null;
  readonly isFull: boolean;
  readonly spanEnd: CalendarDay;
  readonly lastDay: CalendarDay;
};

/** Rows are counted, and no word of the mall says which page it sent: one that begins as the one before is that one, again. */
function goOn(at: Cursor, { first, isFull, spanEnd, lastDay }: PageEnd): Cursor | null {
  if (first !== null && first === at.before) {
    if (at.repeats < REPEATS_MAX) return { ...at, repeats: at.repeats + 1 };
    throw new MallError('unavailable', PAGE_REPEATED);
  }
  if (isFull) return { ...at, row: at.row + PAGE_SIZE, before: first, repeats: 0 };
  return spanEnd < lastDay ? startAt(addDays(spanEnd, 1)) : null;
}

/** New orders shift the rows between two pages, so that one may come on both; on one page each comes once. */
function readRows(elements: readonly unknown[], window: OrderWindow) {
  const orders = new Map<string, ReadOrder>();
  const rejected: Rejected[] = [];
  const fromMs = Math.floor(window.from.getTime() / MINUTE_MS) * MINUTE_MS;
  for (const element of elements) {
    const read = readOrderElement(element);
    if (!isReadOrder(read)) rejected.push(read);
    else if (isInside(read, fromMs, window.to)) orders.set(read.order.mallOrderNo, read);
  }
  return { orders: [...orders.values()], rejected };
}

function isInside({ order }: ReadOrder, fromMs: number, to: Date): boolean {
  const orderedAtMs = Date.parse(order.orderedAt);
  return orderedAtMs >= fromMs && orderedAtMs < to.getTime();
}

function numberOf(element: unknown): string | null {
  return wireOrderNo.safeParse(element).data?.orderId ?? null;
}

function plainDay(day: CalendarDay): string {
  return day.replaceAll('-', '');
}

function earlier(day: CalendarDay, other: CalendarDay): CalendarDay {
  return day < other ? day : other;
}
