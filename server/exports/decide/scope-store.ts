import type { Period } from '@matome/domain/time/period.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import type { ExportKind } from '../../database/tables/export-tables.ts';
import { anyOf } from '../../orders/any-of.ts';

/** By which time an order is inside a period. */
export type Basis = 'updated' | 'ordered' | 'ships';

/**
 * Which orders of a shop are looked at. `open`: all that the mall is not told of yet, long cancelled ones aside. `period`: those
 * inside it and, with `openAt`, the open ones outside as well, so that each says why.
 */
export type Choice =
  | { readonly by: 'ids'; readonly orderIds: readonly string[] }
  | { readonly by: 'period'; readonly period: Period; readonly basis: Basis; readonly openAt?: Date }
  | { readonly by: 'open'; readonly now: Date };

const DAY_MS = 24 * 60 * 60 * 1000;
/** So long a cancelled order still says why it is not told. */
const CANCELLED_DAYS = 30;
/** So long a buyer's rating is looked out for; a ready one is found however old it is. */
const RATING_AWAITED_DAYS = 60;

export type Scope = {
  readonly accountId: string;
  readonly shopId: string;
  readonly kind: ExportKind;
  readonly choice: Choice;
  readonly today: CalendarDay;
};

export function isOfShop(scope: Omit<Scope, 'choice'>): RawBuilder<SqlBool> {
  return sql<SqlBool>`orders.account_id = ${scope.accountId} and orders.shop_id = ${scope.shopId}`;
}

/**
 * Says what the domain's decision says of the order's own part (null = no): the columns are written together with the order.
 * In a form that the indexes know.
 */
export function isReady(kind: ExportKind, today: CalendarDay): RawBuilder<boolean> {
  switch (kind) {
    case 'ship-notice':
      return sql<boolean>`(orders.ship_notice_ready_on <= ${today}::date)`;
    case 'buyer-rating':
      return sql<boolean>`orders.buyer_rating_ready`;
    case 'ship-notice-correction':
      return sql<boolean>`(orders.ship_notice_state = 'changed')`;
    default:
      return kind satisfies never;
  }
}

export function isChosen(scope: Scope): RawBuilder<SqlBool> {
  const { choice } = scope;
  switch (choice.by) {
    case 'ids':
      return sql<SqlBool>`${isOfShop(scope)} and orders.id = ${anyOf(choice.orderIds)}`;
    case 'period':
      return sql<SqlBool>`${isOfShop(scope)} and (${isInside(choice.period, choice.basis)}
        or ${choice.openAt === undefined ? sql`false` : isOpen(scope.kind, choice.openAt)})`;
    case 'open':
      return sql<SqlBool>`${isOfShop(scope)} and ${isOpen(scope.kind, choice.now)}`;
    default:
      return choice satisfies never;
  }
}

/** Null-safe: an order without a 出荷日 is in no period of those. */
export function isInChosenPeriod(choice: Choice): RawBuilder<boolean> {
  if (choice.by !== 'period') return sql<boolean>`true`;
  return sql<boolean>`coalesce(${isInside(choice.period, choice.basis)}, false)`;
}

function isInside({ from, to }: Period, basis: Basis): RawBuilder<SqlBool> {
  switch (basis) {
    case 'updated':
      return sql<SqlBool>`orders.shipping_changed_at >= ${from} and orders.shipping_changed_at < ${to}`;
    case 'ordered':
      return sql<SqlBool>`orders.ordered_at >= ${from} and orders.ordered_at < ${to}`;
    case 'ships': {
      const lastDay = tokyoDay(new Date(to.getTime() - 1));
      return sql<SqlBool>`orders.ships_on between ${tokyoDay(from)}::date and ${lastDay}::date`;
    }
    default:
      return basis satisfies never;
  }
}

function isOpen(kind: ExportKind, now: Date): RawBuilder<SqlBool> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const isAlive = sql<SqlBool>`(orders.phase <> 'cancelled' or orders.shipping_changed_at >= ${daysAgo(CANCELLED_DAYS)})`;
  switch (kind) {
    case 'ship-notice':
      return sql<SqlBool>`orders.ship_notice_state not in ('sent', 'changed') and ${isAlive}`;
    case 'buyer-rating':
      return sql<SqlBool>`(orders.buyer_rating_ready or (orders.shipping_changed_at >= ${daysAgo(RATING_AWAITED_DAYS)}
        and orders.buyer_rating_state <> 'sent' and ${isAlive}))`;
    case 'ship-notice-correction':
      return sql<SqlBool>`orders.ship_notice_state = 'changed'`;
    default:
      return kind satisfies never;
  }
}
