import type { Order, SORTS } from '@matome/contract/orders.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import type { CallRequest } from '../app/call.ts';
import { daysOf, MOVING_PERIODS } from './days/period.ts';
import type { MovingPeriod } from './days/period.ts';

export const BASES = ['ordered', 'updated', 'ships', 'imported'] as const;
export const NOTICE_STATES = [
  'due',
  'waiting',
  'changed',
  'refused',
  'uncertain',
  'sent',
  'not-due',
] as const satisfies readonly Order['shipNotice']['state'][];
export const LIST_SORTS = [
  '-orderedAt',
  'orderedAt',
  '-updatedAt',
  'updatedAt',
  '-importedAt',
  'importedAt',
] as const satisfies typeof SORTS;
const TRACKING = ['present', 'missing'] as const;

export type Basis = (typeof BASES)[number];
export type NoticeState = (typeof NOTICE_STATES)[number];
export type ListSort = (typeof LIST_SORTS)[number];

/** What the address of the order list says. An absent key filters nothing. `period` wins over `from` and `to`. */
export type OrdersSearch = {
  readonly status?: string;
  readonly shop?: string;
  readonly mall?: string;
  readonly q?: string;
  readonly period?: MovingPeriod;
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
  readonly basis?: Basis;
  readonly tracking?: (typeof TRACKING)[number];
  readonly notice?: NoticeState;
  readonly sort?: ListSort;
};

export type OrderFilter = NonNullable<CallRequest<'listOrders'>['query']>;

/** Reads the address. What it does not understand is left out, so that an old or mistyped link still opens. */
export function readOrdersSearch(given: Record<string, unknown>): OrdersSearch {
  return dropAbsent({
    status: readText(given['status']),
    shop: readText(given['shop']),
    mall: readText(given['mall']),
    q: readText(given['q']),
    period: oneOf(MOVING_PERIODS, given['period']),
    from: readDay(given['from']),
    to: readDay(given['to']),
    basis: oneOf(BASES, given['basis']),
    tracking: oneOf(TRACKING, given['tracking']),
    notice: oneOf(NOTICE_STATES, given['notice']),
    sort: oneOf(LIST_SORTS, given['sort']),
  });
}

/** The same search with some keys changed; `undefined` takes a key away. */
export function withChange(
  search: OrdersSearch,
  change: { [K in keyof OrdersSearch]?: OrdersSearch[K] | undefined },
): OrdersSearch {
  return readOrdersSearch({ ...search, ...change });
}

/** Changes some keys of the address. */
export type ChangeSearch = (change: Parameters<typeof withChange>[1]) => void;

/** An open end of a period, for an API that wants both edges. */
const BEGINNING = '2000-01-01';
const END = '2099-12-31';

/** The search as the API asks for it, on `today` (Tokyo). */
export function toOrderFilter(search: OrdersSearch, today: CalendarDay): OrderFilter {
  const { period, from, to, basis, notice, ...rest } = search;
  const isDated = period !== undefined || from !== undefined || to !== undefined;
  if (!isDated) return dropAbsent({ ...rest, shipNotice: notice });
  const range = period === undefined ? { from: from ?? BEGINNING, to: to ?? END } : daysOf(period, today);
  const [first, last] = range.from <= range.to ? [range.from, range.to] : [range.to, range.from];
  return dropAbsent({ ...rest, from: first, to: last, basis, shipNotice: notice });
}

/** True when the exact number of matches is what `GET /orders/counts` answers: at most a status and a shop are chosen. */
export function isCounted(search: OrdersSearch): boolean {
  const { status: _status, shop: _shop, sort: _sort, basis: _basis, ...narrower } = search;
  return Object.keys(narrower).length === 0;
}

/** True when two addresses show the same orders in the same order. */
export function isSameSearch(one: OrdersSearch, other: OrdersSearch): boolean {
  return JSON.stringify(readOrdersSearch(one)) === JSON.stringify(readOrdersSearch(other));
}

type WithoutUndefined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function dropAbsent<T extends object>(given: T): WithoutUndefined<T> {
  const kept: WithoutUndefined<T> = { ...given };
  for (const key in kept) if (kept[key] === undefined) delete kept[key];
  return kept;
}

function oneOf<const T extends string>(values: readonly T[], given: unknown): T | undefined {
  return values.find((value) => value === given);
}

/** The router reads `?q=123` as a number. */
function readText(given: unknown): string | undefined {
  if (typeof given === 'number') return String(given);
  return typeof given === 'string' && given.trim() !== '' ? given : undefined;
}

function readDay(given: unknown): CalendarDay | undefined {
  return typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : undefined;
}
