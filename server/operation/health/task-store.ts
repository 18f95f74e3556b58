import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import { sql } from 'kysely';
import type { OperatorTx } from '../../database/account-scope.ts';

export type OpenTasks = {
  readonly applications: number;
  readonly enquiries: number;
  readonly accountsWithFailingShops: number;
  readonly overdueInvoices: number;
  readonly open: number;
  readonly suspended: number;
  readonly beingMade: number;
};

/** How much waits for an operator. A shop of a suspended account waits for nobody. */
export async function countTasks(tx: OperatorTx, today: CalendarDay): Promise<OpenTasks> {
  const { rows } = await sql<OpenTasks>`
    select
      (select count(*)::int from api_option_contract where over_at is null and active_from is null) as applications,
      (select count(*)::int from enquiry where state = 'open') as enquiries,
      (select count(distinct s.account_id)::int from shop s join account a on a.id = s.account_id
        where s.deleted_at is null and a.suspended_at is null and (s.paused_at is not null
          or s.last_failure_at >= coalesce(s.last_success_at, '-infinity'))) as "accountsWithFailingShops",
      (select count(*)::int from invoice
        where paid_on is null and voided_at is null and due_on < ${today}::date) as "overdueInvoices",
      (select count(*)::int from account where suspended_at is null and ready_at is not null) as open,
      (select count(*)::int from account where suspended_at is not null) as suspended,
      (select count(*)::int from account where suspended_at is null and ready_at is null) as "beingMade"`.execute(
    tx,
  );
  const [tasks] = rows;
  if (tasks === undefined) throw new Error('the tasks were not counted');
  return tasks;
}
