import { SETTLED_BY_A_PERSON } from '@matome/domain/export/tell.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import { anyOf } from '../any-of.ts';
import type { Conditions } from './order-filter.ts';

/** A filter as a condition on `orders`. One value is compared as such: an index then gives the rows in their order. */
export function filterSql(conditions: Conditions): RawBuilder<SqlBool> {
  const { accountId, shopIds, statuses, period, tracking, shipNotice, today } = conditions;
  const parts = [sql<SqlBool>`orders.account_id = ${accountId}`];
  if (shopIds !== null) parts.push(sql`orders.shop_id = ${oneOr(shopIds, anyOf)}`);
  if (statuses !== null) parts.push(sql`orders.status = ${oneOr(statuses, anyText)}`);
  if (period !== null) parts.push(isInside(period));
  if (tracking !== null) parts.push(sql`orders.has_tracking = ${tracking === 'present'}`);
  if (shipNotice !== null) parts.push(hasNoticeState(shipNotice, today));
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

/** True when not every order of the account is asked for. */
export function isFiltered({ shopIds, statuses, period, tracking, shipNotice }: Conditions): boolean {
  return [shopIds, statuses, period, tracking, shipNotice].some((condition) => condition !== null);
}

function oneOr(
  values: readonly string[],
  any: (values: readonly string[]) => RawBuilder<string>,
): string | RawBuilder<string> {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : any(values);
}

function anyText(values: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${[...values]}::text[])`;
}

function isInside({ from, to, basis }: NonNullable<Conditions['period']>): RawBuilder<SqlBool> {
  switch (basis) {
    case 'ordered':
      return sql<SqlBool>`orders.ordered_at >= ${from} and orders.ordered_at < ${to}`;
    case 'updated':
      return sql<SqlBool>`orders.updated_at >= ${from} and orders.updated_at < ${to}`;
    case 'imported':
      return sql<SqlBool>`orders.imported_at >= ${from} and orders.imported_at < ${to}`;
    case 'ships': {
      const lastDay = tokyoDay(new Date(to.getTime() - 1));
      return sql<SqlBool>`orders.ships_on between ${tokyoDay(from)}::date and ${lastDay}::date`;
    }
  }
}

/** Due is what would be sent now. */
function hasNoticeState(state: NonNullable<Conditions['shipNotice']>, today: string): RawBuilder<SqlBool> {
  switch (state) {
    case 'due':
      return sql<SqlBool>`orders.ship_notice_ready_on <= ${today}::date and orders.ship_notice_state = 'none'`;
    case 'not-due':
      return sql<SqlBool>`orders.ship_notice_state = 'none'
        and (orders.ship_notice_ready_on is null or orders.ship_notice_ready_on > ${today}::date)`;
    // What a person settled stands as refused too, and is nobody's work any longer.
    case 'refused':
      return sql<SqlBool>`orders.ship_notice_state = 'refused'
        and orders.state #>> '{shipNotice,refusal,code}' is distinct from ${SETTLED_BY_A_PERSON}`;
    case 'waiting':
    case 'sent':
    case 'changed':
    case 'uncertain':
      return sql<SqlBool>`orders.ship_notice_state = ${state}`;
  }
}
