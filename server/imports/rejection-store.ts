import type { Rejected } from '@matome/connectors/mall.ts';
import { sql } from 'kysely';
import { hash } from 'node:crypto';
import type { AccountTx } from '../database/account-scope.ts';
import { newId } from '../security/new-id.ts';
import type { Vault } from '../security/vault.ts';
import type { Said } from '@matome/domain/text/said.ts';
import { saidColumn } from '../database/said-column.ts';
import type { RunKey } from './import-store.ts';

export type Rejection = {
  readonly mallOrderNo: string | null;
  readonly code: string;
  readonly message: Said;
  readonly row?: number;
};

/** Of one run: how many, and the first of them. */
export type Rejections = { readonly total: number; readonly first: readonly Rejection[] };

/** More are not shown with a run. */
const SHOWN_MAX = 500;

/** Keeps what could not be read as an order, its whole body sealed; of an order whose persons were erased, without the body. */
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
        row_number: order.row ?? null,
        code: order.code,
        message: saidColumn(order.message),
        body: vault.sealText(run.accountId, 'raw', order.raw),
        body_hash: hash('sha256', order.raw, 'buffer'),
      })),
    )
    .execute();
  await sql`
    update import_rejection r set body = null
    from import_run run join orders o on o.account_id = run.account_id and o.shop_id = run.shop_id
    where r.account_id = ${run.accountId} and r.run_id = ${run.id} and r.body is not null
      and run.account_id = r.account_id and run.id = r.run_id
      and o.mall_order_no = r.mall_order_no and o.persons_erased_at is not null`.execute(tx);
}

/** Of each run, in the order of the file's rows, else as they came. */
export async function readRejections(
  tx: AccountTx,
  runs: { readonly accountId: string; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, Rejections>> {
  if (runs.ids.length === 0) return new Map();
  const { rows } = await sql<{
    run_id: string;
    total: number;
    mall_order_no: string | null;
    row_number: number | null;
    code: string;
    message: Said;
  }>`
    select counted.run_id, counted.total, r.mall_order_no, r.row_number, r.code, r.message
    from (select run_id, count(*)::int as total from import_rejection
      where account_id = ${runs.accountId} and run_id = any(${[...runs.ids]}::uuid[]) group by run_id) counted
    cross join lateral (select id, mall_order_no, row_number, code, message from import_rejection
      where account_id = ${runs.accountId} and run_id = counted.run_id order by row_number, id limit ${SHOWN_MAX}) r
    order by r.row_number, r.id`.execute(tx);
  return new Map(
    [...Map.groupBy(rows, (row) => row.run_id)].map(([id, list]) => [
      id,
      { total: list[0]?.total ?? 0, first: list.map(readRejection) },
    ]),
  );
}

function readRejection(row: {
  readonly mall_order_no: string | null;
  readonly row_number: number | null;
  readonly code: string;
  readonly message: Said;
}): Rejection {
  const { mall_order_no: mallOrderNo, row_number: at, code, message } = row;
  return { mallOrderNo, code, message, ...(at === null ? {} : { row: at }) };
}

export type KeptRejection = Rejection & {
  /** Null once nobody in it may be known. */
  readonly raw: string | null;
};

/** All of a run with their bodies, those after `afterId`, in the order they came. */
export async function readKeptRejections(
  tx: AccountTx,
  vault: Vault,
  page: RunKey & { readonly afterId: string; readonly limit: number },
): Promise<readonly (KeptRejection & { readonly id: string })[]> {
  const rows = await tx
    .selectFrom('import_rejection')
    .select(['id', 'mall_order_no', 'row_number', 'code', 'message', 'body'])
    .where('account_id', '=', page.accountId)
    .where('run_id', '=', page.id)
    .where('id', '>', page.afterId)
    .orderBy('id')
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({
    ...readRejection(row),
    id: row.id,
    raw: row.body === null ? null : vault.openText(page.accountId, 'raw', row.body),
  }));
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
