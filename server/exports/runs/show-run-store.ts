import type { Reason, Warning } from '@matome/domain/export/reason.ts';
import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';
import type { InstructionState } from '../../database/tables/export-tables.ts';
import { anyOf } from '../../orders/any-of.ts';
import type { Said } from '@matome/domain/text/said.ts';

/** How the items of a run stand now, by the ledger. */
export type RunCounts = {
  readonly total: number;
  readonly sent: number;
  readonly skipped: number;
  readonly refused: number;
  readonly uncertain: number;
  readonly waiting: number;
};

export const NO_ITEMS: RunCounts = { total: 0, sent: 0, skipped: 0, refused: 0, uncertain: 0, waiting: 0 };

export async function countItems(
  tx: AccountTx,
  count: { readonly accountId: string; readonly runIds: readonly string[] },
): Promise<ReadonlyMap<string, RunCounts>> {
  const rows = await tx
    .selectFrom('export_item as e')
    .leftJoin('instruction as i', (join) =>
      join.onRef('i.account_id', '=', 'e.account_id').onRef('i.id', '=', 'e.instruction_id'),
    )
    .select(['e.run_id', 'i.state'])
    .select(sql<string>`count(*)`.as('count'))
    .where('e.account_id', '=', count.accountId)
    .where('e.run_id', '=', anyOf(count.runIds))
    .groupBy(['e.run_id', 'i.state'])
    .execute();
  const counts = new Map<string, RunCounts>();
  for (const row of rows) {
    const before = counts.get(row.run_id) ?? NO_ITEMS;
    const state = itemState(row.state);
    const more = Number(row.count);
    counts.set(row.run_id, { ...before, total: before.total + more, [state]: before[state] + more });
  }
  return counts;
}

export type ItemState = 'sent' | 'skipped' | 'waiting' | 'refused' | 'uncertain';

/** What a person settled is not sent: it stands with those that were passed over, with the person's note. */
export function itemState(state: InstructionState | null): ItemState {
  switch (state) {
    case null:
    case 'settled-by-a-person':
      return 'skipped';
    case 'planned':
    case 'sending':
      return 'waiting';
    case 'confirmed':
      return 'sent';
    case 'refused':
    case 'uncertain':
      return state;
    default:
      return state satisfies never;
  }
}

export type ShownItem = {
  readonly orderId: string;
  readonly mallOrderNo: string;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Warning[];
  readonly instructionId: string | null;
  readonly instruction: {
    readonly state: InstructionState;
    readonly message: Said | null;
    readonly note: string | null;
    readonly warnings: readonly Warning[];
  } | null;
};

export async function readItems(
  tx: AccountTx,
  read: { readonly accountId: string; readonly runId: string },
): Promise<readonly ShownItem[]> {
  const rows = await tx
    .selectFrom('export_item as e')
    .leftJoin('instruction as i', (join) =>
      join.onRef('i.account_id', '=', 'e.account_id').onRef('i.id', '=', 'e.instruction_id'),
    )
    .select(['e.order_id', 'e.mall_order_no', 'e.reasons', 'e.warnings', 'e.instruction_id'])
    .select(['i.state', 'i.message', 'i.note', 'i.warnings as told_warnings'])
    .where('e.account_id', '=', read.accountId)
    .where('e.run_id', '=', read.runId)
    .orderBy('e.order_id')
    .execute();
  return rows.map((row) => ({
    orderId: row.order_id,
    mallOrderNo: row.mall_order_no,
    reasons: row.reasons,
    warnings: row.warnings,
    instructionId: row.instruction_id,
    instruction:
      row.state === null
        ? null
        : {
            state: row.state,
            message: row.message,
            note: row.note,
            warnings: row.told_warnings ?? row.warnings,
          },
  }));
}
