import type { exportRunDetail, ExportRun } from '@matome/contract/exports.ts';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import type { Language } from '../../http/caller.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { findRun, listRuns } from './export-run-store.ts';
import { readAttempts } from '../ledger/instruction-store.ts';
import { showItem, showRun } from './show-run.ts';
import { countItems, NO_ITEMS, readItems } from './show-run-store.ts';

/** One run with its items; `null` when this account has none of that id. */
export async function getRun(
  tx: AccountTx,
  asked: { readonly accountId: string; readonly id: string },
  language: Language,
): Promise<z.input<typeof exportRunDetail> | null> {
  const { accountId, id } = asked;
  const run = await findRun(tx, asked);
  if (run === null) return null;
  const counts = await countItems(tx, { accountId, runIds: [id] });
  const items = await readItems(tx, { accountId, runId: id });
  const instructionIds = items.flatMap((item) => item.instructionId ?? []);
  const attempts = await readAttempts(tx, { accountId, instructionIds });
  return {
    ...showRun(run, counts.get(id) ?? NO_ITEMS, language),
    items: items.map((item) => showItem(item, attempts.get(item.instructionId ?? '') ?? [], language)),
  };
}

const place = z.object({ id: z.uuid() });

export async function listRunsPage(
  tx: AccountTx,
  context: Context,
  asked: {
    readonly accountId: string;
    readonly shopId: string;
    readonly limit: number;
    readonly cursor?: string | undefined;
    readonly language: Language;
  },
): Promise<{ items: ExportRun[]; nextCursor: string | null }> {
  const { accountId, shopId, limit, cursor, language } = asked;
  const after = cursor === undefined ? null : readCursor(context.cursorKey, place, cursor).id;
  const found = await listRuns(tx, { accountId, shopId, after, limit: limit + 1 });
  const runs = found.slice(0, limit);
  const counts = await countItems(tx, { accountId, runIds: runs.map((run) => run.id) });
  const last = found.length > limit ? runs.at(-1) : undefined;
  return {
    items: runs.map((run) => showRun(run, counts.get(run.id) ?? NO_ITEMS, language)),
    nextCursor: last === undefined ? null : writeCursor(context.cursorKey, { id: last.id }),
  };
}
