import type { Reason, Warning } from '@matome/domain/export/reason.ts';
import { sql } from 'kysely';
import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import type { AccountTx } from '../../database/account-scope.ts';
import type { Schema } from '../../database/schema.ts';
import type { Said } from '@matome/domain/text/said.ts';
import { saidColumn } from '../../database/said-column.ts';

type RunId = { readonly accountId: string; readonly id: string };
export type RunRow = Selectable<Schema['export_run']>;

export async function addRun(tx: AccountTx, row: Insertable<Schema['export_run']>): Promise<void> {
  await tx.insertInto('export_run').values(row).execute();
}

/** The run, or `null` when this account has none of that id. */
export async function findRun(tx: AccountTx, run: RunId): Promise<RunRow | null> {
  if (!z.uuid().safeParse(run.id).success) return null;
  const row = await tx
    .selectFrom('export_run')
    .selectAll()
    .where('account_id', '=', run.accountId)
    .where('id', '=', run.id)
    .executeTakeFirst();
  return row ?? null;
}

/** Newest first; `after` is the id of the last one of the page before. */
export async function listRuns(
  tx: AccountTx,
  page: {
    readonly accountId: string;
    readonly shopId: string;
    readonly after: string | null;
    readonly limit: number;
  },
): Promise<readonly RunRow[]> {
  const query = tx
    .selectFrom('export_run')
    .selectAll()
    .where('account_id', '=', page.accountId)
    .where('shop_id', '=', page.shopId)
    .orderBy('id', 'desc')
    .limit(page.limit);
  return (page.after === null ? query : query.where('id', '<', page.after)).execute();
}

export async function startRun(tx: AccountTx, run: RunId): Promise<void> {
  await tx
    .updateTable('export_run')
    .set({ state: 'running' })
    .where('account_id', '=', run.accountId)
    .where('id', '=', run.id)
    .where('state', '=', 'queued')
    .execute();
}

/** Every order of the run is decided. */
export async function endPlanning(tx: AccountTx, run: RunId, at: Date): Promise<void> {
  await tx
    .updateTable('export_run')
    .set({ planned_at: at })
    .where('account_id', '=', run.accountId)
    .where('id', '=', run.id)
    .execute();
}

export async function failRun(
  tx: AccountTx,
  run: RunId,
  failure: { readonly code: string; readonly message: Said; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('export_run')
    .set({
      state: 'failed',
      error_code: failure.code,
      error_message: saidColumn(failure.message),
      finished_at: failure.at,
    })
    .where('account_id', '=', run.accountId)
    .where('id', '=', run.id)
    .execute();
}

export type ItemRow = {
  readonly orderId: string;
  readonly mallOrderNo: string;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Warning[];
  readonly instructionId: string | null;
};

/** An order that the run holds an item of already keeps that one. */
export async function addItems(
  tx: AccountTx,
  add: { readonly accountId: string; readonly runId: string; readonly items: readonly ItemRow[] },
): Promise<void> {
  if (add.items.length === 0) return;
  await sql`
    insert into export_item (account_id, run_id, order_id, mall_order_no, reasons, warnings, instruction_id)
    select ${add.accountId}::uuid, ${add.runId}::uuid, r."orderId", r."mallOrderNo", r.reasons, r.warnings, r."instructionId"
    from jsonb_to_recordset(${JSON.stringify(add.items)}::jsonb) as r("orderId" uuid, "mallOrderNo" text, reasons jsonb,
      warnings jsonb, "instructionId" uuid)
    on conflict do nothing`.execute(tx);
}

/**
 * Ends the runs of a shop that wait for nothing but a person or a read-back. `stopped`: the mall is told nothing just now, so
 * what waits no longer keeps a run from ending; it goes on living all the same. Answers the ids of the runs that ended.
 */
export async function endRuns(
  tx: AccountTx,
  shop: { readonly accountId: string; readonly shopId: string; readonly stopped: boolean; readonly at: Date },
): Promise<readonly string[]> {
  const onItsWay = shop.stopped ? ['sending'] : ['planned', 'sending'];
  const ended = await sql<{ id: string }>`
    update export_run r set finished_at = ${shop.at}, state = case
      when ${hasItemIn(['planned', 'sending', 'uncertain', 'refused'])} then 'partly' else 'succeeded' end
    where r.account_id = ${shop.accountId} and r.shop_id = ${shop.shopId} and r.state = 'running' and r.planned_at is not null
      and not ${hasItemIn(onItsWay)}
    returning r.id`.execute(tx);
  return ended.rows.map((row) => row.id);
}

/**
 * Whether run `r` has an item whose instruction stands in one of these states. From the run's items to each instruction by its key:
 * `offset 0` keeps the planner from joining all of an account's instead, which it does while a new account has no statistics.
 */
function hasItemIn(states: readonly string[]) {
  return sql`exists (
    select from export_item e
      cross join lateral (
        select i.state from instruction i where i.account_id = e.account_id and i.id = e.instruction_id offset 0) told
    where e.account_id = r.account_id and e.run_id = r.id and e.instruction_id is not null
      and told.state = any(${states}::text[]))`;
}
