import type { CsvMapping } from '@matome/connectors/custom-csv/mapping.ts';
import type { Generated } from 'kysely';
import type { Json, JsonOrNull, RunState, SaidColumn, SaidColumnOrNull, Trigger } from './column-types.ts';

/** What became of one order of an import. */
export type ShownAs = 'created' | 'updated' | 'unchanged' | 'rejected';

/** One window of an import run; instants as ISO 8601. `newSince`: orders placed before are refreshed where we have them, not added. `sweeps`: the slow second reading of the configured days. */
export type StoredWindow = {
  readonly from: string;
  readonly to: string;
  readonly updatedFrom?: string;
  readonly newSince?: string;
  readonly sweeps?: boolean;
};

/** The CSV of a run: what it is called, and how it is read. */
export type StoredCsv = { readonly fileName: string; readonly mapping: CsvMapping };

/** What an undo removed, and what it left and why. */
export type StoredUndo = {
  readonly removed: number;
  readonly kept: readonly {
    readonly orderId: string;
    readonly mallOrderNo: string;
    readonly code: KeptBecause;
  }[];
};

export type KeptBecause = 'there-before' | 'touched' | 'told';

export type ShippedColumn = { readonly header: string; readonly field: string };

export type ImportTables = {
  import_run: {
    account_id: string;
    id: string;
    shop_id: string;
    trigger: Trigger;
    state: RunState;
    from_at: Date;
    to_at: Date;
    windows: Json<readonly StoredWindow[]>;
    at_window: Generated<number>;
    pass: Generated<number>;
    cursor: string | null;
    pages: Generated<number>;
    tries: Generated<number>;
    seen: Generated<number>;
    created: Generated<number>;
    updated: Generated<number>;
    unchanged: Generated<number>;
    error_code: string | null;
    error_message: SaidColumnOrNull;
    csv: JsonOrNull<StoredCsv>;
    dry_run: Generated<boolean>;
    undone_at: Date | null;
    undo: JsonOrNull<StoredUndo>;
    created_at: Date;
    started_at: Date | null;
    finished_at: Date | null;
  };
  import_page: {
    account_id: string;
    run_id: string;
    number: number;
    at_window: number;
    pass: number;
    shown: Json<Readonly<Record<string, ShownAs>>>;
  };
  import_rejection: {
    account_id: string;
    run_id: string;
    id: string;
    mall_order_no: string | null;
    row_number: number | null;
    code: string;
    message: SaidColumn;
    body: Buffer | null;
    body_hash: Buffer;
  };
  csv_piece: { account_id: string; run_id: string; number: number; body: Buffer };
  csv_mapping: {
    account_id: string;
    id: string;
    shop_id: string;
    name: string;
    charset: CsvMapping['charset'];
    row_is: CsvMapping['rowIs'];
    columns: Json<CsvMapping['columns']>;
    fixed: Json<CsvMapping['fixed']>;
    created_at: Date;
  };
  shipped_columns: { account_id: string; shop_id: string; columns: Json<readonly ShippedColumn[]> };
};
