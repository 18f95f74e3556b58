import type { listOrders } from '@matome/contract/orders.ts';
import type { RouteInput } from '@matome/contract/route.ts';
import { readPeriod } from '@matome/domain/time/period.ts';
import type { Period, PeriodRefusal } from '@matome/domain/time/period.ts';
import { PHASES } from '@matome/domain/orders/status.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { termsOfQuery } from '../search-terms.ts';
import { isOrderId } from '../order-store.ts';
import { shopIdsOfMall, statusIdsOfPhase } from './filter-store.ts';

type Query = RouteInput<typeof listOrders>['query'];
/** As a client gives it. */
export type OrderFilter = Omit<Query, 'sort' | 'limit' | 'cursor'>;
export type Sort = Query['sort'];

/** A filter as SQL can take it. `null` = every one; an empty list = none. */
export type Conditions = {
  readonly accountId: string;
  readonly shopIds: readonly string[] | null;
  readonly statuses: readonly string[] | null;
  readonly period: (Period & { readonly basis: 'ordered' | 'updated' | 'ships' | 'imported' }) | null;
  readonly tracking: NonNullable<OrderFilter['tracking']> | null;
  readonly shipNotice: NonNullable<OrderFilter['shipNotice']> | null;
  readonly today: CalendarDay;
  /** Searched text, and the hashes that every order holding it has. */
  readonly search: { readonly q: string; readonly terms: readonly string[] } | null;
};

export async function readOrderFilter(
  tx: AccountTx,
  context: Context,
  asked: { readonly accountId: string; readonly filter: OrderFilter },
): Promise<Conditions | PeriodRefusal> {
  const { accountId, filter } = asked;
  const period = readPeriod(filter);
  if (period !== null && 'refused' in period) return period;
  const terms = termsOfQuery(filter.q ?? '').map((term) => context.hashSearchTerm(accountId, term));
  return {
    accountId,
    shopIds: await shopIds(tx, accountId, filter),
    statuses: await statuses(tx, accountId, filter),
    period: period === null ? null : { ...period, basis: filter.basis ?? 'ordered' },
    tracking: filter.tracking ?? null,
    shipNotice: filter.shipNotice ?? null,
    today: tokyoDay(context.now()),
    search: terms.length === 0 ? null : { q: filter.q ?? '', terms },
  };
}

async function shopIds(
  tx: AccountTx,
  accountId: string,
  { shop, mall }: OrderFilter,
): Promise<readonly string[] | null> {
  const ofMall = mall === undefined ? null : await shopIdsOfMall(tx, { accountId, mall });
  if (shop === undefined) return ofMall;
  return isOrderId(shop) && (ofMall === null || ofMall.includes(shop)) ? [shop] : [];
}

/** A phase holds its built-in status and the account's own ones that stand in it. */
async function statuses(
  tx: AccountTx,
  accountId: string,
  { status, phase }: OrderFilter,
): Promise<readonly string[] | null> {
  const ofPhase = phase === undefined ? null : [phase, ...(await statusIdsOfPhase(tx, { accountId, phase }))];
  if (status === undefined) return ofPhase;
  const isKnown = PHASES.some((name) => name === status) || isOrderId(status);
  return isKnown && (ofPhase === null || ofPhase.includes(status)) ? [status] : [];
}
