import type { Change } from '@matome/domain/history/differences.ts';
import { sql } from 'kysely';
import type { AccountTx } from '../database/account-scope.ts';
import { bytes, instants, rowset, texts, uuids } from '../database/rowset.ts';
import { runStatements } from '../database/run-statements.ts';
import type { Statement } from '../database/run-statements.ts';
import { newId } from '../security/new-id.ts';
import type { Vault } from '../security/vault.ts';

/** Who did it. */
export type Actor =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'rule'; readonly name: string }
  | { readonly kind: 'mall'; readonly name: string | null }
  | { readonly kind: 'system'; readonly name: string | null };

export type HistoryWrite = {
  readonly accountId: string;
  readonly orderId: string;
  readonly at: Date;
  readonly who: Actor;
  /** What happened: `imported`, `changed`, `planned`, `told`, `refused`, `uncertain`, `settled` … */
  readonly event: string;
  readonly change?: Change;
  readonly instructionId?: string;
  readonly detail?: unknown;
};

/** Fields that name a person, or hold a person's words; their values are sealed. */
const PERSONAL_FIELDS = [
  'orderer',
  'recipient',
  'mallPersons',
  'parcels',
  'buyerNote',
  'gift',
  'mallFacts.buyerReview',
];

function isPersonal(field: string): boolean {
  return PERSONAL_FIELDS.some((name) => field === name || field.startsWith(`${name}.`));
}

/** A row for `order_history`. */
export function historyRow(vault: Vault, write: HistoryWrite) {
  const { change } = write;
  const personal = change !== undefined && isPersonal(change.field);
  const plain = change !== undefined && !personal ? change : undefined;
  return {
    account_id: write.accountId,
    order_id: write.orderId,
    id: newId(),
    at: write.at,
    who_kind: write.who.kind,
    who_name: write.who.name,
    event: write.event,
    field: change?.field ?? null,
    before: plain === undefined ? null : JSON.stringify(plain.before ?? null),
    after: plain === undefined ? null : JSON.stringify(plain.after ?? null),
    sealed: personal
      ? vault.sealJson(write.accountId, 'history', { before: change.before, after: change.after })
      : null,
    instruction_id: write.instructionId ?? null,
    detail: write.detail === undefined ? null : JSON.stringify(write.detail),
  };
}

/** Writes any number of entries in one statement. */
export async function addHistory(
  tx: AccountTx,
  vault: Vault,
  writes: readonly HistoryWrite[],
): Promise<void> {
  await runStatements(tx, [insertHistory(vault, writes)]);
}

export function insertHistory(vault: Vault, writes: readonly HistoryWrite[]): Statement {
  if (writes.length === 0) return null;
  const rows = writes.map((write) => historyRow(vault, write));
  return sql`
    insert into order_history (account_id, order_id, id, at, who_kind, who_name, event, field, before, after, sealed,
      instruction_id, detail)
    select r.account_id, r.order_id, r.id, r.at, r.who_kind, r.who_name, r.event, r.field, r.before::jsonb, r.after::jsonb,
      r.sealed, r.instruction_id, r.detail::jsonb
    from ${rowset({
      account_id: uuids(rows.map((row) => row.account_id)),
      order_id: uuids(rows.map((row) => row.order_id)),
      id: uuids(rows.map((row) => row.id)),
      at: instants(rows.map((row) => row.at)),
      who_kind: texts(rows.map((row) => row.who_kind)),
      who_name: texts(rows.map((row) => row.who_name)),
      event: texts(rows.map((row) => row.event)),
      field: texts(rows.map((row) => row.field)),
      before: texts(rows.map((row) => row.before)),
      after: texts(rows.map((row) => row.after)),
      sealed: bytes(rows.map((row) => row.sealed)),
      instruction_id: uuids(rows.map((row) => row.instruction_id)),
      detail: texts(rows.map((row) => row.detail)),
    })}`;
}
