import type { Json } from '@matome/connectors/mall.ts';
import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import { z } from 'zod';
import type { AccountTx } from '../../database/account-scope.ts';
import type { ExportKind, InstructionState, ToldShipment } from '../../database/tables/export-tables.ts';
import { anyOf } from '../../orders/any-of.ts';
import type { Warning } from '@matome/domain/export/reason.ts';
import type { Candidate } from '../decide/decide.ts';

type ShopRef = { readonly accountId: string; readonly shopId: string };

/** An instruction with its order as it is now. */
export type Entry = {
  readonly instructionId: string;
  readonly kind: ExportKind;
  readonly payload: Json;
  readonly shipments: readonly ToldShipment[] | null;
  readonly warnings: readonly Warning[];
  readonly plannedAt: Date;
  /** Planned by the automatic way, and taken over by nobody. */
  readonly automatic: boolean;
  /** Calls begun so far. */
  readonly attempts: number;
  /** Of those, the calls that the mall may have acted on. */
  readonly doubts: number;
  readonly candidate: Candidate;
  /** When its order came into the desk. */
  readonly importedAt: Date;
};

const json: z.ZodType<Json> = z.json();

/**
 * The next instructions to send, in the order in which they were decided, held by the caller's transaction. One waits while an
 * earlier one of its order is open, so that a mall hears about an order in the order of our decisions.
 */
export async function holdPlanned(
  tx: AccountTx,
  hold: ShopRef & { readonly limit: number },
): Promise<readonly Entry[]> {
  const rows = await entries(tx, hold)
    .where('i.state', '=', 'planned')
    .where(sql<SqlBool>`i.due_at <= clock_timestamp()`)
    // An aggregate, so that it stays a look-up by order for each row and never becomes a join over the whole ledger.
    .where(
      sql<SqlBool>`not (select coalesce(bool_or(e.id < i.id), false) from instruction e where e.account_id = i.account_id
        and e.order_id = i.order_id and e.state in ('planned', 'sending', 'uncertain'))`,
    )
    .orderBy('i.id')
    .limit(hold.limit)
    .forUpdate('i')
    .skipLocked()
    .execute();
  return rows.map(toEntry);
}

/** What the automatic way planned and nobody has begun to send, whenever it is due; held by the caller's transaction. */
export async function holdAutomatic(
  tx: AccountTx,
  hold: ShopRef & { readonly limit: number },
): Promise<readonly Entry[]> {
  const rows = await entries(tx, hold)
    .where('i.state', '=', 'planned')
    .where('i.automatic', '=', true)
    .orderBy('i.id')
    .limit(hold.limit)
    .forUpdate('i')
    .skipLocked()
    .execute();
  return rows.map(toEntry);
}

/** Sending ones whose sender gave no sign of life for the length of a lease. */
export async function listAbandoned(
  tx: AccountTx,
  list: ShopRef & { readonly limit: number },
): Promise<readonly Entry[]> {
  const rows = await entries(tx, list)
    .where('i.state', '=', 'sending')
    .where(sql<SqlBool>`i.lease_until < clock_timestamp()`)
    .orderBy('i.id')
    .limit(list.limit)
    .execute();
  return rows.map(toEntry);
}

/** Uncertain ones that are to be read back now. `believed`: the mall had time enough to act, so "it has it not" may be believed. */
export async function listDoubtful(
  tx: AccountTx,
  list: ShopRef & { readonly limit: number },
): Promise<readonly (Entry & { readonly believed: boolean })[]> {
  const rows = await entries(tx, list)
    .select(sql<boolean>`coalesce(i.lease_until < clock_timestamp(), true)`.as('believed'))
    .where('i.state', '=', 'uncertain')
    .where(sql<SqlBool>`i.due_at <= clock_timestamp()`)
    .orderBy('i.due_at')
    .limit(list.limit)
    .execute();
  return rows.map((row) => ({ ...toEntry(row), believed: row.believed }));
}

/** Where these instructions stand now, held by the caller's transaction. */
export async function holdInstructions(
  tx: AccountTx,
  hold: { readonly accountId: string; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, InstructionState>> {
  const rows = await tx
    .selectFrom('instruction')
    .select(['id', 'state'])
    .where('account_id', '=', hold.accountId)
    .where('id', '=', anyOf(hold.ids))
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row.state]));
}

export type Sending = {
  readonly instructionId: string;
  readonly attemptId: string;
  readonly payload: Json;
  readonly shipments: readonly ToldShipment[] | null;
  readonly warnings: readonly Warning[];
};

/** Before the call: what will be sent, by an attempt of its own, and until when its sender is believed to live. */
export async function markSending(
  tx: AccountTx,
  mark: {
    readonly accountId: string;
    readonly leaseMs: number;
    readonly at: Date;
    readonly sending: readonly Sending[];
  },
): Promise<void> {
  if (mark.sending.length === 0) return;
  const rows = JSON.stringify(mark.sending);
  // Named once more, so that each row is looked up by its key even while the table's statistics are old.
  const ids = anyOf(mark.sending.map((sending) => sending.instructionId));
  await sql`
    update instruction i set state = 'sending', attempts = i.attempts + 1, code = null, message = null,
      lease_until = clock_timestamp() + ${mark.leaseMs} * interval '1 millisecond',
      payload = r.payload, shipments = r.shipments, warnings = r.warnings
    from jsonb_to_recordset(${rows}::jsonb) as r("instructionId" uuid, payload jsonb, shipments jsonb, warnings jsonb)
    where i.account_id = ${mark.accountId} and i.id = r."instructionId" and i.id = ${ids}`.execute(tx);
  await sql`
    insert into attempt (account_id, instruction_id, id, at, outcome)
    select ${mark.accountId}::uuid, r."instructionId", r."attemptId", ${mark.at}, 'sending'
    from jsonb_to_recordset(${rows}::jsonb) as r("instructionId" uuid, "attemptId" uuid)`.execute(tx);
}

/** A sign of life: the lease of what is still being sent begins anew. */
export async function renewLease(
  tx: AccountTx,
  renew: { readonly accountId: string; readonly ids: readonly string[]; readonly leaseMs: number },
): Promise<void> {
  await sql`
    update instruction set lease_until = clock_timestamp() + ${renew.leaseMs} * interval '1 millisecond'
    where account_id = ${renew.accountId} and id = ${anyOf(renew.ids)} and state = 'sending'`.execute(tx);
}

function entries(tx: AccountTx, shop: ShopRef) {
  return tx
    .selectFrom('instruction as i')
    .innerJoin('orders as o', (join) =>
      join.onRef('o.account_id', '=', 'i.account_id').onRef('o.id', '=', 'i.order_id'),
    )
    .select(['i.id', 'i.kind', 'i.payload', 'i.shipments', 'i.warnings'])
    .select(['i.planned_at', 'i.attempts', 'i.automatic'])
    .select(['o.id as order_id', 'o.mall_order_no', 'o.facts', 'o.state', 'o.imported_at'])
    .select(
      sql<string>`(select count(*) from attempt a where a.account_id = i.account_id and a.instruction_id = i.id
        and a.outcome = 'unknown')`.as('doubts'),
    )
    .where('i.account_id', '=', shop.accountId)
    .where('i.shop_id', '=', shop.shopId);
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number];

function toEntry(row: EntryRow): Entry {
  return {
    instructionId: row.id,
    kind: row.kind,
    payload: json.parse(row.payload),
    shipments: row.shipments,
    warnings: row.warnings,
    plannedAt: row.planned_at,
    automatic: row.automatic,
    attempts: row.attempts,
    doubts: Number(row.doubts),
    candidate: {
      orderId: row.order_id,
      mallOrderNo: row.mall_order_no,
      mallOrder: row.facts,
      state: row.state,
      insidePeriod: true,
      openCorrection: null,
    },
    importedAt: row.imported_at,
  };
}

/** A look at the mall just before the call changed what will be sent. */
export async function restatePayloads(
  tx: AccountTx,
  restate: {
    readonly accountId: string;
    readonly restated: readonly Pick<Sending, 'instructionId' | 'payload' | 'warnings'>[];
  },
): Promise<void> {
  if (restate.restated.length === 0) return;
  await sql`
    update instruction i set payload = r.payload, warnings = r.warnings
    from jsonb_to_recordset(${JSON.stringify(restate.restated)}::jsonb) as r("instructionId" uuid, payload jsonb, warnings jsonb)
    where i.account_id = ${restate.accountId} and i.id = r."instructionId" and i.state = 'sending'`.execute(
    tx,
  );
}
