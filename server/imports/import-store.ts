import { sql } from 'kysely';
import { z } from 'zod';
import type { AccountTx } from '../database/account-scope.ts';
import type { ShownAs, StoredCsv, StoredWindow } from '../database/tables/import-tables.ts';
import type { Trigger } from '../database/tables/column-types.ts';
import { newId } from '../security/new-id.ts';
import { saidColumn } from '../database/said-column.ts';
import { readImportRun } from './import-run.ts';
import type { Counts, ImportError, ImportRun, Place } from './import-run.ts';

export type RunKey = { readonly accountId: string; readonly id: string };

/** Adds a queued run. `windows` at least one; the run's own period is that of the first. */
export async function addImportRun(
  tx: AccountTx,
  run: {
    readonly accountId: string;
    readonly shopId: string;
    readonly trigger: Trigger;
    readonly windows: readonly [StoredWindow, ...StoredWindow[]];
    readonly csv?: StoredCsv;
    readonly dryRun?: boolean;
    readonly at: Date;
  },
): Promise<string> {
  const id = newId();
  const [first] = run.windows;
  await tx
    .insertInto('import_run')
    .values({
      account_id: run.accountId,
      id,
      shop_id: run.shopId,
      trigger: run.trigger,
      state: 'queued',
      from_at: new Date(first.from),
      to_at: new Date(first.to),
      windows: JSON.stringify(run.windows),
      csv: run.csv === undefined ? null : JSON.stringify(run.csv),
      dry_run: run.dryRun ?? false,
      created_at: run.at,
    })
    .execute();
  return id;
}

export async function findImportRun(tx: AccountTx, key: RunKey): Promise<ImportRun | null> {
  if (!z.uuid().safeParse(key.id).success) return null;
  const row = await tx
    .selectFrom('import_run')
    .selectAll()
    .where('account_id', '=', key.accountId)
    .where('id', '=', key.id)
    .executeTakeFirst();
  return row === undefined ? null : readImportRun(row);
}

/** The automatic run of a shop that has not ended, if there is one. */
export async function findOpenAutomaticRun(
  tx: AccountTx,
  shop: { readonly accountId: string; readonly shopId: string },
): Promise<ImportRun | null> {
  const row = await tx
    .selectFrom('import_run')
    .selectAll()
    .where('account_id', '=', shop.accountId)
    .where('shop_id', '=', shop.shopId)
    .where('trigger', '=', 'automatic')
    .where('state', 'in', ['queued', 'running'])
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row === undefined ? null : readImportRun(row);
}

/** Newest first, those before `beforeId`. */
export async function listImportRuns(
  tx: AccountTx,
  list: {
    readonly accountId: string;
    readonly shopId: string;
    readonly beforeId: string | null;
    readonly limit: number;
  },
): Promise<readonly ImportRun[]> {
  const query = tx
    .selectFrom('import_run')
    .selectAll()
    .where('account_id', '=', list.accountId)
    .where('shop_id', '=', list.shopId)
    .orderBy('id', 'desc')
    .limit(list.limit);
  const rows = await (list.beforeId === null ? query : query.where('id', '<', list.beforeId)).execute();
  return rows.map(readImportRun);
}

export async function startImportRun(tx: AccountTx, key: RunKey, at: Date): Promise<void> {
  await tx
    .updateTable('import_run')
    .set({ state: 'running', started_at: sql<Date>`coalesce(started_at, ${at})` })
    .where('account_id', '=', key.accountId)
    .where('id', '=', key.id)
    .execute();
}

export type PageShown = Readonly<Record<string, ShownAs>>;

/** Moves a run on by some stored pages, in their transaction. `false` = another worker stored one meanwhile: nothing is true any more. */
export async function advanceImportRun(
  tx: AccountTx,
  run: RunKey,
  moved: {
    /** Of each page. */
    readonly shown: readonly PageShown[];
    readonly shownAt: Place;
    readonly place: Place;
    readonly counts: Counts;
    readonly pagesBefore: number;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('import_run')
    .set({
      at_window: moved.place.atWindow,
      pass: moved.place.pass,
      cursor: moved.place.cursor,
      pages: moved.pagesBefore + moved.shown.length,
      tries: 0,
      ...moved.counts,
    })
    .where('account_id', '=', run.accountId)
    .where('id', '=', run.id)
    .where('pages', '=', moved.pagesBefore)
    .where('state', '=', 'running')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await tx
    .insertInto('import_page')
    .values(
      moved.shown.map((shown, index) => ({
        account_id: run.accountId,
        run_id: run.id,
        number: moved.pagesBefore + index,
        at_window: moved.shownAt.atWindow,
        pass: moved.shownAt.pass,
        shown: JSON.stringify(shown),
      })),
    )
    .execute();
  return true;
}

/** Counts a failed fetch; the run goes on later where it stands. */
export async function countFailedFetch(tx: AccountTx, key: RunKey, tries: number): Promise<void> {
  await tx
    .updateTable('import_run')
    .set({ tries })
    .where('account_id', '=', key.accountId)
    .where('id', '=', key.id)
    .execute();
}

export type StoredPage = { readonly atWindow: number; readonly pass: number; readonly shown: PageShown };

/** What a running import has stored so far, in that order. */
export async function readImportPages(tx: AccountTx, key: RunKey): Promise<readonly StoredPage[]> {
  const rows = await tx
    .selectFrom('import_page')
    .select(['at_window', 'pass', 'shown'])
    .where('account_id', '=', key.accountId)
    .where('run_id', '=', key.id)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ atWindow: row.at_window, pass: row.pass, shown: row.shown }));
}

/** Ends a run; its pages, and the text of its file, are no longer needed. */
export async function endImportRun(
  tx: AccountTx,
  key: RunKey,
  end: {
    readonly state: 'succeeded' | 'partly' | 'failed';
    readonly error: ImportError | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .updateTable('import_run')
    .set({
      state: end.state,
      error_code: end.error?.code ?? null,
      error_message: end.error === null ? null : saidColumn(end.error.message),
      finished_at: end.at,
      started_at: sql<Date>`coalesce(started_at, ${end.at})`,
    })
    .where('account_id', '=', key.accountId)
    .where('id', '=', key.id)
    .execute();
  await tx
    .deleteFrom('import_page')
    .where('account_id', '=', key.accountId)
    .where('run_id', '=', key.id)
    .execute();
  await tx
    .deleteFrom('csv_piece')
    .where('account_id', '=', key.accountId)
    .where('run_id', '=', key.id)
    .execute();
}
