import type { Reason, Warning } from '@matome/domain/export/reason.ts';
import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';
import type { InstructionState } from '../../database/tables/export-tables.ts';
import { anyOf } from '../../orders/any-of.ts';
import type { Said } from '@matome/domain/text/said.ts';

/** What an instruction becomes. `warnings: null` = they stay. */
export type Settlement = {
  readonly instructionId: string;
  readonly state: InstructionState;
  readonly code: string | null;
  readonly message: Said | null;
  readonly warnings: readonly Warning[] | null;
  /** To the next call or look. */
  readonly dueInMs: number;
  /** For so long the mall may still act on what was sent; `null` = that is over, or stays as it was known. */
  readonly doubtMs: number | null;
};

export async function settleInstructions(
  tx: AccountTx,
  settle: { readonly accountId: string; readonly at: Date; readonly settlements: readonly Settlement[] },
): Promise<void> {
  if (settle.settlements.length === 0) return;
  await sql`
    update instruction i set state = r.state, code = r.code, message = r.message, warnings = coalesce(r.warnings, i.warnings),
      due_at = clock_timestamp() + r."dueInMs" * interval '1 millisecond',
      lease_until = case when r."doubtMs" is not null then clock_timestamp() + r."doubtMs" * interval '1 millisecond'
        when r.state = 'uncertain' then i.lease_until end,
      settled_at = case when r.state in ('confirmed', 'refused', 'settled-by-a-person') then ${settle.at}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(settle.settlements)}::jsonb) as r("instructionId" uuid, state text, code text,
      message jsonb, warnings jsonb, "dueInMs" float8, "doubtMs" float8)
    where i.account_id = ${settle.accountId} and i.id = r."instructionId" and i.id = ${idsOf(settle.settlements)}`.execute(
    tx,
  );
}

/** How one call ended. `attemptId: null` = the one that was being sent when its process died. */
export type AttemptEnd = {
  readonly instructionId: string;
  readonly attemptId: string | null;
  readonly outcome: string;
  readonly httpStatus: number | null;
  readonly code: string | null;
  readonly message: Said | null;
};

export async function endAttempts(
  tx: AccountTx,
  end: { readonly accountId: string; readonly at: Date; readonly attempts: readonly AttemptEnd[] },
): Promise<void> {
  if (end.attempts.length === 0) return;
  await sql`
    update attempt a set outcome = r.outcome, http_status = r."httpStatus", code = r.code, message = r.message,
      finished_at = ${end.at}
    from jsonb_to_recordset(${JSON.stringify(end.attempts)}::jsonb) as r("instructionId" uuid, "attemptId" uuid, outcome text,
      "httpStatus" int, code text, message jsonb)
    where a.account_id = ${end.accountId} and a.instruction_id = r."instructionId" and a.instruction_id = ${idsOf(end.attempts)}
      and (a.id = r."attemptId" or (r."attemptId" is null and a.outcome = 'sending'))`.execute(tx);
}

export type Look = { readonly instructionId: string; readonly id: string; readonly message: Said };

/** A look at the mall that told something stands among the attempts. */
export async function addLooks(
  tx: AccountTx,
  add: { readonly accountId: string; readonly at: Date; readonly looks: readonly Look[] },
): Promise<void> {
  if (add.looks.length === 0) return;
  await sql`
    insert into attempt (account_id, instruction_id, id, at, outcome, message, finished_at)
    select ${add.accountId}::uuid, r."instructionId", r.id, ${add.at}, 'read-back', r.message, ${add.at}
    from jsonb_to_recordset(${JSON.stringify(add.looks)}::jsonb) as r("instructionId" uuid, id uuid, message jsonb)`.execute(
    tx,
  );
}

/** Says on the items of the runs why an instruction was withdrawn before it was sent. */
export async function explainItems(
  tx: AccountTx,
  explain: {
    readonly accountId: string;
    readonly items: readonly { readonly instructionId: string; readonly reasons: readonly Reason[] }[];
  },
): Promise<void> {
  await sql`
    update export_item e set reasons = r.reasons
    from jsonb_to_recordset(${JSON.stringify(explain.items)}::jsonb) as r("instructionId" uuid, reasons jsonb)
    where e.account_id = ${explain.accountId} and e.instruction_id = r."instructionId"
      and e.instruction_id = ${idsOf(explain.items)}`.execute(tx);
}

/** The runs that have one of these instructions among their items. */
export async function findRunsOf(
  tx: AccountTx,
  find: { readonly accountId: string; readonly instructionIds: readonly string[] },
): Promise<readonly string[]> {
  const rows = await sql<{ id: string }>`
    select distinct run_id as id from export_item
    where account_id = ${find.accountId} and instruction_id = ${anyOf(find.instructionIds)}`.execute(tx);
  return rows.rows.map((row) => row.id);
}

/** The rows of a batch, named once more so that each is looked up by its key even while the table's statistics are old. */
function idsOf(rows: readonly { readonly instructionId: string }[]) {
  return anyOf(rows.map((row) => row.instructionId));
}
