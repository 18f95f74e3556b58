import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import type { OperatorAccount } from '@matome/contract/operator-accounts.ts';
import type { OperatorTx } from '../../database/account-scope.ts';

/** An account as the operator may know it. */
export type AccountRow = {
  readonly id: string;
  readonly company: string;
  readonly demo: boolean;
  readonly createdAt: Date;
  readonly readyAt: Date | null;
  readonly suspendedAt: Date | null;
  readonly suspendedReason: string | null;
  readonly suspendedContact: string | null;
  readonly members: number;
  readonly lastSignInAt: Date | null;
  readonly lastSeenAt: Date | null;
  /** By status. */
  readonly orders: Readonly<Record<string, number>>;
  readonly requestedAt: Date | null;
  readonly requestedBy: string | null;
  readonly initialFeeYen: number | null;
  readonly monthlyFeeYen: number | null;
  readonly activeFrom: CalendarDay | null;
  readonly endsOn: CalendarDay | null;
};

export type AccountFilter = {
  readonly q: string | null;
  readonly state: OperatorAccount['state'] | null;
  readonly apiOption: OperatorAccount['apiOption']['state'] | null;
};

/** The next accounts, newest first: their ids grow with time. */
export async function listAccountRows(
  tx: OperatorTx,
  filter: AccountFilter & { readonly today: CalendarDay },
  page: { readonly after: string | null; readonly limit: number },
): Promise<readonly AccountRow[]> {
  const after = page.after === null ? sql`true` : sql`a.id < ${page.after}`;
  return readAccounts(tx, sql`${matches(filter)} and ${after} order by a.id desc limit ${page.limit}`);
}

export async function findAccountRow(tx: OperatorTx, id: string): Promise<AccountRow | null> {
  const [row] = await readAccounts(tx, sql`a.id = ${id}`);
  return row ?? null;
}

async function readAccounts(tx: OperatorTx, where: RawBuilder<unknown>): Promise<readonly AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    select a.id, a.name as company, a.demo, a.created_at as "createdAt", a.ready_at as "readyAt",
      a.suspended_at as "suspendedAt", a.suspended_reason as "suspendedReason", a.suspended_contact as "suspendedContact",
      seen.members, seen."lastSignInAt", seen."lastSeenAt", ordered.orders,
      c.requested_at as "requestedAt", c.requested_by as "requestedBy", c.initial_fee_yen as "initialFeeYen",
      c.monthly_fee_yen as "monthlyFeeYen", c.active_from as "activeFrom", c.ends_on as "endsOn"
    from account a
    left join api_option_contract c on c.account_id = a.id and c.over_at is null
    cross join lateral (
      select count(distinct m.id)::int as members, max(s."createdAt") as "lastSignInAt", max(s."updatedAt") as "lastSeenAt"
      from member m left join auth.session s on s."userId" = m.id::text where m.account_id = a.id) seen
    cross join lateral (
      select coalesce(jsonb_object_agg(n.status, n.count), '{}') as orders
      from (select status, sum(count)::int as count from order_count where account_id = a.id
        group by status having sum(count) > 0) n) ordered
    where ${where}`.execute(tx);
  return rows;
}

function matches({ q, state, apiOption, today }: AccountFilter & { readonly today: CalendarDay }) {
  const found =
    q === null
      ? sql`true`
      : sql`(strpos(lower(a.name), lower(${q})) > 0 or a.id::text = lower(${q}) or exists (
          select from member m where m.account_id = a.id and strpos(lower(m.email), lower(${q})) > 0))`;
  return sql`${found} and ${stateIs(state)} and ${apiOptionIs(apiOption, today)}`;
}

function stateIs(state: AccountFilter['state']): RawBuilder<unknown> {
  switch (state) {
    case null:
      return sql`true`;
    case 'suspended':
      return sql`a.suspended_at is not null`;
    case 'being-made':
      return sql`a.suspended_at is null and a.ready_at is null`;
    case 'open':
      return sql`a.suspended_at is null and a.ready_at is not null`;
  }
}

/** As domain/contracts/api-option.ts says it of one contract. */
function apiOptionIs(state: AccountFilter['apiOption'], today: CalendarDay): RawBuilder<unknown> {
  const isRequested = sql`c.id is not null and (c.active_from is null or c.active_from > ${today}::date)`;
  const isGood = sql`c.active_from <= ${today}::date and (c.ends_on is null or c.ends_on >= ${today}::date)`;
  switch (state) {
    case null:
      return sql`true`;
    case 'requested':
      return isRequested;
    case 'active':
      return sql`${isGood} and c.ends_on is null`;
    case 'ending':
      return sql`${isGood} and c.ends_on is not null`;
    case 'none':
      return sql`not coalesce(${isRequested}, false) and not coalesce(${isGood}, false)`;
  }
}
