import type { AuditEntry } from '@matome/contract/audit.ts';
import type { Period } from '@matome/domain/time/period.ts';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';

export type AuditFilter = {
  readonly accountId: string;
  readonly period: Period | null;
  readonly who: string | null;
  readonly action: string | null;
  readonly target: string | null;
  readonly scope: 'all' | 'orders' | 'account';
};

/** Entries are ordered by time and, among equal times, by id. */
export type AuditPlace = { readonly at: Date; readonly id: string };

type Row = {
  id: string;
  at: Date;
  who_kind: AuditEntry['who']['kind'];
  who_id: string | null;
  who_name: string;
  action: string;
  target_id: string | null;
  target_name: string | null;
  changes: AuditEntry['changes'];
};

/** The next entries of the log, newest first: of the account's own, and of what persons and rules did to orders. */
export async function listAuditEntries(
  tx: AccountTx,
  filter: AuditFilter,
  page: { readonly after: AuditPlace | null; readonly limit: number },
): Promise<readonly AuditEntry[]> {
  const parts = [
    ...(filter.scope === 'orders' ? [] : [ownEntries(filter, page)]),
    ...(filter.scope === 'account' ? [] : [orderEntries(filter, page)]),
  ];
  const { rows } = await sql<Row>`
    select * from (${sql.join(parts, sql` union all `)}) entry order by at desc, id desc limit ${page.limit}`.execute(
    tx,
  );
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    who: { kind: row.who_kind, id: row.who_id, name: row.who_name },
    action: row.action,
    target: { id: row.target_id, name: row.target_name },
    changes: row.changes,
  }));
}

type Page = { readonly after: AuditPlace | null; readonly limit: number };

/** Each part takes its own first rows by its own index, so that a long history of orders costs nothing. */
function ownEntries(filter: AuditFilter, { after, limit }: Page): RawBuilder<unknown> {
  return sql`(
    select id, at, who_kind, who_id, who_name, action, target_id, target_name, changes
    from audit_entry e
    where account_id = ${filter.accountId}
      and ${within(filter, after)}
      and ${filter.who === null ? sql`true` : sql`strpos(lower(who_name), lower(${filter.who})) > 0`}
      and ${filter.action === null ? sql`true` : sql`action = ${filter.action}`}
      and ${filter.target === null ? sql`true` : sql`${filter.target} in (target_id, target_name)`}
    order by at desc, id desc limit ${limit})`;
}

function orderEntries(filter: AuditFilter, { after, limit }: Page): RawBuilder<unknown> {
  return sql`(
    select e.id, e.at, e.who_kind, null::uuid as who_id, coalesce(e.who_name, '') as who_name, 'order:' || e.event as action,
      e.order_id::text as target_id, o.mall_order_no as target_name,
      case when e.field is null then '[]'::jsonb
        when e.sealed is not null then jsonb_build_array(jsonb_build_object('field', e.field, 'hidden', true))
        else jsonb_build_array(jsonb_build_object('field', e.field, 'before', e.before, 'after', e.after)) end as changes
    from order_history e join orders o on o.account_id = e.account_id and o.id = e.order_id
    where e.account_id = ${filter.accountId} and e.who_kind in ('member', 'rule')
      and ${within(filter, after)}
      and ${filter.who === null ? sql`true` : sql`strpos(lower(e.who_name), lower(${filter.who})) > 0`}
      and ${filter.action === null ? sql`true` : sql`'order:' || e.event = ${filter.action}`}
      and ${filter.target === null ? sql`true` : sql`${filter.target} in (e.order_id::text, o.mall_order_no)`}
    order by e.at desc, e.id desc limit ${limit})`;
}

function within({ period }: AuditFilter, after: AuditPlace | null): RawBuilder<unknown> {
  const inPeriod =
    period === null
      ? sql`true`
      : sql`e.at >= ${period.from}::timestamptz and e.at < ${period.to}::timestamptz`;
  const beyond =
    after === null ? sql`true` : sql`(e.at, e.id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  return sql`${inPeriod} and ${beyond}`;
}
