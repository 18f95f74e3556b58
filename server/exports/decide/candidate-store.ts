import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';
import type { ExportKind } from '../../database/tables/export-tables.ts';
import { anyOf } from '../../orders/any-of.ts';
import type { Candidate } from './decide.ts';
import { isChosen, isInChosenPeriod, isOfShop, isReady } from './scope-store.ts';
import type { Scope } from './scope-store.ts';

/** A candidate's place in the preview: those without a reason on the order itself come first, then the newest. */
export type Place = { readonly ready: boolean; readonly id: string };
export type PlacedCandidate = Candidate & { readonly ready: boolean };

/** One page of the preview. */
export async function listCandidates(
  tx: AccountTx,
  scope: Scope,
  page: { readonly after: Place | null; readonly limit: number },
): Promise<readonly PlacedCandidate[]> {
  const { after } = page;
  const inside = isInChosenPeriod(scope.choice);
  const ready = sql<boolean>`coalesce(${isReady(scope.kind, scope.today)} and ${inside}, false)`;
  const rows = await candidates(tx, scope, inside)
    .select(ready.as('ready'))
    .where(isChosen(scope))
    .$if(after !== null, (query) =>
      query.where(
        sql<SqlBool>`(${ready}, orders.id) < (${after?.ready ?? false}::boolean, ${after?.id ?? null}::uuid)`,
      ),
    )
    .orderBy(ready, 'desc')
    .orderBy('orders.id', 'desc')
    .limit(page.limit)
    .execute();
  return rows;
}

/** All candidates, and how many of them nothing on the order itself stands against: those the index finds. */
export async function countCandidates(
  tx: AccountTx,
  scope: Scope,
): Promise<{ readonly all: number; readonly ready: number }> {
  const row = await tx
    .selectFrom('orders')
    .select([
      sql<string>`count(*)`.as('all'),
      sql<string>`count(*) filter (where ${isReady(scope.kind, scope.today)})`.as('ready'),
    ])
    .where(isChosen(scope))
    .executeTakeFirstOrThrow();
  return { all: Number(row.all), ready: Number(row.ready) };
}

/** Ids of the candidates that a run holds no item of, in their order. */
export async function findUndecided(tx: AccountTx, scope: Scope, runId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('orders')
    .select('orders.id')
    .where(isChosen(scope))
    .where(
      sql<SqlBool>`not exists (select from export_item e where e.account_id = orders.account_id
        and e.run_id = ${runId} and e.order_id = orders.id)`,
    )
    .orderBy('orders.id')
    .execute();
  return rows.map((row) => row.id);
}

/** The orders as they are now, in the order of ids. */
export async function readCandidates(
  tx: AccountTx,
  orders: { readonly accountId: string; readonly kind: ExportKind; readonly ids: readonly string[] },
): Promise<readonly Candidate[]> {
  return candidates(tx, orders).where('orders.id', '=', anyOf(orders.ids)).orderBy('orders.id').execute();
}

/** A ready candidate's place: the day from which it is ready (of a ship notice), then its id. */
export type ReadyPlace = { readonly readyOn: CalendarDay | null; readonly id: string };
export type ReadyCandidate = Candidate & { readonly readyOn: CalendarDay | null };

/** The next candidates that nothing on the order itself stands against: by index, in its order, never by scan. */
export async function nextReadyCandidates(
  tx: AccountTx,
  scope: Scope | Omit<Scope, 'choice'>,
  from: { readonly after: ReadyPlace | null; readonly limit: number },
): Promise<readonly ReadyCandidate[]> {
  const query = candidates(tx, scope)
    .select('orders.ship_notice_ready_on as readyOn')
    .where('choice' in scope ? isChosen(scope) : isOfShop(scope))
    .where(isReady(scope.kind, scope.today))
    .where(isAfterReady(scope.kind, from.after))
    .limit(from.limit);
  const byDay = scope.kind === 'ship-notice' ? query.orderBy('orders.ship_notice_ready_on') : query;
  return byDay.orderBy('orders.id').execute();
}

/** Where to go on after a batch; `null` = it was the last one. */
export function nextPlace(batch: readonly ReadyCandidate[], limit: number): ReadyPlace | null {
  const last = batch.length < limit ? undefined : batch.at(-1);
  return last === undefined ? null : { readyOn: last.readyOn, id: last.orderId };
}

function isAfterReady(kind: ExportKind, after: ReadyPlace | null): RawBuilder<SqlBool> {
  if (after === null) return sql<SqlBool>`true`;
  if (kind !== 'ship-notice') return sql<SqlBool>`orders.id > ${after.id}`;
  return sql<SqlBool>`(orders.ship_notice_ready_on, orders.id) > (${after.readyOn}::date, ${after.id}::uuid)`;
}

/** The orders as they are now, held until the transaction ends; locks are taken in the order of ids. */
export async function lockCandidates(
  tx: AccountTx,
  orders: { readonly accountId: string; readonly kind: ExportKind; readonly ids: readonly string[] },
): Promise<readonly Candidate[]> {
  if (orders.ids.length === 0) return [];
  return candidates(tx, orders)
    .where('orders.id', '=', anyOf(orders.ids))
    .orderBy('orders.id')
    .forUpdate('orders')
    .execute();
}

/** Which of these ids name orders of the shop. */
export async function findOrderIds(
  tx: AccountTx,
  orders: { readonly accountId: string; readonly shopId: string; readonly ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('orders')
    .select('id')
    .where('account_id', '=', orders.accountId)
    .where('shop_id', '=', orders.shopId)
    .where('id', '=', anyOf(orders.ids))
    .execute();
  return new Set(rows.map((row) => row.id));
}

function candidates(
  tx: AccountTx,
  { accountId, kind }: { readonly accountId: string; readonly kind: ExportKind },
  inside = sql<boolean>`true`,
) {
  return tx
    .selectFrom('orders')
    .select([
      'orders.id as orderId',
      'orders.mall_order_no as mallOrderNo',
      'orders.facts as mallOrder',
      'orders.state',
    ])
    .select(openCorrection(kind).as('openCorrection'))
    .select(inside.as('insidePeriod'))
    .where('orders.account_id', '=', accountId);
}

function openCorrection(kind: ExportKind): RawBuilder<Candidate['openCorrection']> {
  if (kind !== 'ship-notice-correction') return sql<null>`null`;
  return sql<
    Candidate['openCorrection']
  >`(select i.state from instruction i where i.account_id = orders.account_id
    and i.order_id = orders.id and i.kind = 'ship-notice-correction' and i.state in ('planned', 'sending', 'uncertain'))`;
}
