import type { Selectable } from 'kysely';
import type { RunState, Trigger } from '../database/tables/column-types.ts';
import type { Schema } from '../database/schema.ts';
import type { StoredCsv, StoredUndo, StoredWindow } from '../database/tables/import-tables.ts';
import type { Said } from '@matome/domain/text/said.ts';

/** How an import ended when it did not succeed: a stable code, and words for a person. */
export type ImportError = { readonly code: string; readonly message: Said };

/** One fetch from one shop, as stored. */
export type ImportRun = {
  readonly accountId: string;
  readonly id: string;
  readonly shopId: string;
  readonly trigger: Trigger;
  readonly state: RunState;
  readonly from: Date;
  readonly to: Date;
  /** Asked of the mall one after the other. */
  readonly windows: readonly StoredWindow[];
  readonly place: Place;
  readonly pages: number;
  readonly tries: number;
  readonly counts: Counts;
  readonly error: ImportError | null;
  /** `null` = fetched from a mall. */
  readonly csv: StoredCsv | null;
  /** All is done but the storing. */
  readonly dryRun: boolean;
  readonly undoneAt: Date | null;
  readonly undo: StoredUndo | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
};

/** Where a run stands: which window, the how manyeth reading of it, and the mall's cursor (`null` = its first page). */
export type Place = { readonly atWindow: number; readonly pass: number; readonly cursor: string | null };

/** Distinct orders of a run. `seen` includes the rejected ones. */
export type Counts = {
  readonly seen: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
};

/** True when nothing more happens to the run. */
export function hasEnded(state: RunState): boolean {
  return state === 'succeeded' || state === 'partly' || state === 'failed';
}

export function readImportRun(row: Selectable<Schema['import_run']>): ImportRun {
  return {
    accountId: row.account_id,
    id: row.id,
    shopId: row.shop_id,
    trigger: row.trigger,
    state: row.state,
    from: row.from_at,
    to: row.to_at,
    windows: row.windows,
    place: { atWindow: row.at_window, pass: row.pass, cursor: row.cursor },
    pages: row.pages,
    tries: row.tries,
    counts: { seen: row.seen, created: row.created, updated: row.updated, unchanged: row.unchanged },
    error: row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
    csv: row.csv,
    dryRun: row.dry_run,
    undoneAt: row.undone_at,
    undo: row.undo,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}
