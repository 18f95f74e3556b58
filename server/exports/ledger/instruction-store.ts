import { sql } from 'kysely';
import type { RawBuilder, Selectable, SqlBool } from 'kysely';
import { z } from 'zod';
import type { AccountTx } from '../../database/account-scope.ts';
import type { ExportKind, InstructionState } from '../../database/tables/export-tables.ts';
import type { Schema } from '../../database/schema.ts';
import { anyOf } from '../../orders/any-of.ts';

export type InstructionRow = Selectable<Schema['instruction']>;
export type AttemptRow = Selectable<Schema['attempt']>;
export type ShownInstruction = InstructionRow & { readonly superseded: boolean };

/** The instruction, or `null` when this account has none of that id. `lock` holds it until the transaction ends. */
export async function findInstruction(
  tx: AccountTx,
  find: { readonly accountId: string; readonly id: string; readonly lock?: boolean },
): Promise<InstructionRow | null> {
  if (!z.uuid().safeParse(find.id).success) return null;
  const query = tx
    .selectFrom('instruction')
    .selectAll()
    .where('account_id', '=', find.accountId)
    .where('id', '=', find.id);
  return (await (find.lock === true ? query.forUpdate() : query).executeTakeFirst()) ?? null;
}

/** The instruction as it is shown, or `null` when this account has none of that id. */
export async function findShownInstruction(
  tx: AccountTx,
  find: { readonly accountId: string; readonly id: string },
): Promise<ShownInstruction | null> {
  const found = await shown(tx, find.accountId).where('i.id', '=', find.id).executeTakeFirst();
  return found ?? null;
}

/** Newest first; `after` is the id of the last one of the page before. */
export async function listInstructions(
  tx: AccountTx,
  page: {
    readonly accountId: string;
    readonly shopId: string | null;
    readonly state: InstructionState | null;
    readonly kind: ExportKind | null;
    readonly superseded: boolean | null;
    readonly after: string | null;
    readonly limit: number;
  },
): Promise<readonly ShownInstruction[]> {
  const { shopId, state, kind, superseded, after } = page;
  return shown(tx, page.accountId)
    .where(whenGiven(shopId, sql`i.shop_id = ${shopId}`))
    .where(whenGiven(state, sql`i.state = ${state}`))
    .where(whenGiven(kind, sql`i.kind = ${kind}`))
    .where(whenGiven(superseded, sql`${IS_SUPERSEDED} = ${superseded}`))
    .where(whenGiven(after, sql`i.id < ${after}`))
    .orderBy('i.id', 'desc')
    .limit(page.limit)
    .execute();
}

/** A newer generation of the same matter of the same order is there. */
const IS_SUPERSEDED = sql<boolean>`exists (select from instruction newer where newer.account_id = i.account_id
  and newer.order_id = i.order_id and newer.kind = i.kind and newer.generation > i.generation)`;

function shown(tx: AccountTx, accountId: string) {
  return tx
    .selectFrom('instruction as i')
    .selectAll('i')
    .select(IS_SUPERSEDED.as('superseded'))
    .where('i.account_id', '=', accountId);
}

function whenGiven(value: unknown, condition: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return value === null ? sql<SqlBool>`true` : sql<SqlBool>`${condition}`;
}

/** The attempts of these instructions, by instruction, oldest first. */
export async function readAttempts(
  tx: AccountTx,
  read: { readonly accountId: string; readonly instructionIds: readonly string[] },
): Promise<ReadonlyMap<string, readonly AttemptRow[]>> {
  const rows = await tx
    .selectFrom('attempt')
    .selectAll()
    .where('account_id', '=', read.accountId)
    .where('instruction_id', '=', anyOf(read.instructionIds))
    .orderBy('id')
    .execute();
  return Map.groupBy(rows, (row) => row.instruction_id);
}

/** True when nothing newer was decided about the same matter of the same order. */
export async function isLatestGeneration(tx: AccountTx, instruction: InstructionRow): Promise<boolean> {
  const newer = await tx
    .selectFrom('instruction')
    .select('id')
    .where('account_id', '=', instruction.account_id)
    .where('shop_id', '=', instruction.shop_id)
    .where('order_id', '=', instruction.order_id)
    .where('kind', '=', instruction.kind)
    .where('generation', '>', instruction.generation)
    .executeTakeFirst();
  return newer === undefined;
}

/** The items of runs that showed one instruction show its next generation from now on. */
export async function moveItems(
  tx: AccountTx,
  move: { readonly accountId: string; readonly from: string; readonly to: string },
): Promise<void> {
  await tx
    .updateTable('export_item')
    .set({ instruction_id: move.to, reasons: '[]' })
    .where('account_id', '=', move.accountId)
    .where('instruction_id', '=', move.from)
    .execute();
}

/** A person asks for it: its next call or look is now, with the API option or without. */
export async function hasten(
  tx: AccountTx,
  instruction: { readonly accountId: string; readonly id: string },
): Promise<void> {
  await tx
    .updateTable('instruction')
    .set({ due_at: sql<Date>`clock_timestamp()`, automatic: false })
    .where('account_id', '=', instruction.accountId)
    .where('id', '=', instruction.id)
    .execute();
}

/** Nothing more is sent for it. */
export async function settleByPerson(
  tx: AccountTx,
  settle: { readonly accountId: string; readonly id: string; readonly note: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('instruction')
    .set({ state: 'settled-by-a-person', note: settle.note, settled_at: settle.at, lease_until: null })
    .where('account_id', '=', settle.accountId)
    .where('id', '=', settle.id)
    .execute();
}
