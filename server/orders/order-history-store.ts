import type { HistoryEntry } from '@matome/contract/orders.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { AccountTx } from '../database/account-scope.ts';
import type { Vault } from '../security/vault.ts';
import { inLanguage } from '@matome/domain/text/said.ts';
import type { Language } from '../http/caller.ts';

/** Entries are ordered by time and, among equal times, by id. */
export type HistoryPlace = { readonly at: Date; readonly id: string };

type Row = {
  id: string;
  at: Date;
  who_kind: 'member' | 'rule' | 'mall' | 'system';
  who_name: string | null;
  event: string;
  field: string | null;
  before: unknown;
  after: unknown;
  sealed: Buffer | null;
  instruction_id: string | null;
  detail: unknown;
};

const sealedChange = z.object({ before: z.unknown(), after: z.unknown() });

/** What happened to an order, newest first: changes, and every instruction and attempt with what was said. */
export async function listHistory(
  tx: AccountTx,
  vault: Vault,
  list: {
    readonly accountId: string;
    readonly orderId: string;
    readonly after: HistoryPlace | null;
    readonly limit: number;
    readonly language: Language;
    /** What the mall is called in it. */
    readonly mallName: string;
  },
): Promise<readonly HistoryEntry[]> {
  const { accountId, orderId, after, language, mallName } = list;
  const isBeyond = after === null ? sql`true` : sql`(at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  const { rows } = await sql<Row>`
    select * from (
      select id, at, who_kind, who_name, event, field, before, after, sealed, instruction_id, detail
      from order_history where account_id = ${accountId} and order_id = ${orderId}
      union all
      select i.id, i.planned_at, 'system', null, 'instruction', null, null, null, null, i.id, jsonb_build_object(
        'kind', i.kind, 'state', i.state, 'payload', i.payload, 'warnings', i.warnings, 'code', i.code,
        'message', i.message, 'note', i.note, 'settledAt', i.settled_at)
      from instruction i where i.account_id = ${accountId} and i.order_id = ${orderId}
      union all
      select a.id, a.at, 'system', null, 'attempt', null, null, null, null, i.id, jsonb_build_object(
        'kind', i.kind, 'outcome', a.outcome, 'status', a.http_status, 'code', a.code, 'message', a.message,
        'finishedAt', a.finished_at, 'payload', i.payload)
      from instruction i join attempt a on a.account_id = i.account_id and a.instruction_id = i.id
      where i.account_id = ${accountId} and i.order_id = ${orderId}
    ) entry where ${isBeyond} order by at desc, id desc limit ${list.limit}`.execute(tx);
  return rows.map((row) => {
    const named = row.who_kind === 'mall' ? { ...row, who_name: mallName } : row;
    return inOneLanguage(readEntry(vault, accountId, named), language);
  });
}

function inOneLanguage(entry: HistoryEntry, language: Language): HistoryEntry {
  const { before, after, detail } = entry;
  return {
    ...entry,
    before: inLanguage(before, language),
    after: inLanguage(after, language),
    detail: inLanguage(detail, language),
  };
}

function readEntry(vault: Vault, accountId: string, row: Row): HistoryEntry {
  const change =
    row.sealed === null
      ? { before: row.before ?? null, after: row.after ?? null }
      : sealedChange.parse(vault.openJson(accountId, 'history', row.sealed));
  return {
    id: row.id,
    at: row.at.toISOString(),
    who: { kind: row.who_kind, name: row.who_name },
    event: row.event,
    field: row.field,
    before: change.before,
    after: change.after,
    instructionId: row.instruction_id,
    detail: row.detail,
  };
}
