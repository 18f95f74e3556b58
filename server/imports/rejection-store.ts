import type { Rejected } from '@matome/connectors/mall.ts';
import { sql } from 'kysely';
import { hash } from 'node:crypto';
import type { AccountTx } from '../database/account-scope.ts';
import { newId } from '../security/new-id.ts';
import type { Vault } from '../security/vault.ts';
import type { RunKey } from './import-store.ts';

export type Rejection = {
  readonly mallOrderNo: string | null;
  readonly code: string;
  readonly message: string;
};

/** Keeps what could not be read as an order, its whole body sealed. */
export async function addRejections(
  tx: AccountTx,
  add: { readonly vault: Vault; readonly run: RunKey; readonly rejected: readonly Rejected[] },
): Promise<void> {
  const { vault, run, rejected } = add;
  if (rejected.length === 0) return;
  await tx
    .insertInto('import_rejection')
    .values(
      rejected.map((order) => ({
        account_id: run.accountId,
        run_id: run.id,
        id: newId(),
        mall_order_no: order.mallOrderNo,
        code: order.code,
        message: order.message,
        body: vault.sealText(run.accountId, 'raw', order.raw),
        body_hash: hash('sha256', order.raw, 'buffer'),
      })),
    )
    .execute();
}

/** Of each run, in the order they came. */
export async function readRejections(
  tx: AccountTx,
  runs: { readonly accountId: string; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, readonly Rejection[]>> {
  if (runs.ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('import_rejection')
    .select(['run_id', 'mall_order_no', 'code', 'message'])
    .where('account_id', '=', runs.accountId)
    .where('run_id', 'in', [...runs.ids])
    .orderBy('id')
    .execute();
  const byRun = Map.groupBy(rows, (row) => row.run_id);
  return new Map(
    [...byRun].map(([id, list]) => [
      id,
      list.map((row) => ({ mallOrderNo: row.mall_order_no, code: row.code, message: row.message })),
    ]),
  );
}

/** Looked at for pruning: no more can have gathered, as every run prunes. */
const RECENT_RUNS = 10;

/**
 * Automatic runs come every few minutes, so of those before `run` only the telling ones are kept. A rejected body that
 * `run` met again stands with `run`; then a run that changed nothing, or failed as `run` did, goes.
 */
export async function pruneAutomaticRuns(
  tx: AccountTx,
  run: RunKey & { readonly shopId: string },
): Promise<void> {
  const { rows: emptied } = await sql<{ id: string }>`
    delete from import_rejection r using import_run earlier
    where r.account_id = ${run.accountId} and r.run_id <> ${run.id}
      and r.body_hash in (select body_hash from import_rejection where account_id = ${run.accountId} and run_id = ${run.id})
      and earlier.account_id = r.account_id and earlier.id = r.run_id
      and earlier.shop_id = ${run.shopId} and earlier.trigger = 'automatic'
    returning r.run_id as id`.execute(tx);
  await sql`
    delete from import_run earlier using import_run this
    where this.account_id = ${run.accountId} and this.id = ${run.id}
      and earlier.account_id = this.account_id and earlier.id < this.id
      and (earlier.id = any(${emptied.map((row) => row.id)}::uuid[]) or earlier.id in (
        select id from import_run where account_id = ${run.accountId} and shop_id = ${run.shopId} and id < ${run.id}
        order by id desc limit ${RECENT_RUNS}))
      and earlier.trigger = 'automatic' and earlier.created = 0 and earlier.updated = 0
      and (earlier.state in ('succeeded', 'partly') or (earlier.state = 'failed' and earlier.error_code = this.error_code))
      and not exists (
        select from import_rejection r where r.account_id = earlier.account_id and r.run_id = earlier.id)
  `.execute(tx);
}
