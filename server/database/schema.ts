import type { CsvMapping } from '@matome/connectors/custom-csv/mapping.ts';
import type { MallOrder } from '@matome/domain/orders/mall-order.ts';
import type { OrderState } from '@matome/domain/orders/decisions.ts';
import type { Reason, Warning } from '@matome/domain/export/reason.ts';
import type { Shipment } from '@matome/domain/orders/order.ts';
import type { CarrierRow } from '@matome/domain/shipping/carrier-table.ts';
import type { Phase } from '@matome/domain/orders/status.ts';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** A column read as text (`YYYY-MM-DD`), never as a Date: a calendar day has no time zone. */
type Day = string | null;
type Json<T = unknown> = ColumnType<T, string, string>;
type JsonOrNull<T = unknown> = ColumnType<T | null, string | null, string | null>;

type Role = 'owner' | 'staff' | 'viewer';
/** Where the telling of a matter stands, as a column: `changed` = told, and changed here since. */
export type LedgerView = 'none' | 'waiting' | 'sent' | 'changed' | 'refused' | 'uncertain';
export type RunState = 'queued' | 'running' | 'succeeded' | 'partly' | 'failed';
export type Trigger = 'manual' | 'automatic';
export type ExportKind = 'ship-notice' | 'buyer-rating' | 'ship-notice-correction';
export type InstructionState =
  | 'planned'
  | 'sending'
  | 'confirmed'
  | 'refused'
  | 'uncertain'
  | 'settled-by-a-person';

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

export type ToldShipment = { readonly id: string; readonly shipment: Shipment };

export type Schema = {
  account: {
    id: string;
    name: string;
    demo: Generated<boolean>;
    api_option: Generated<boolean>;
    created_at: Date;
    ready_at: Date | null;
  };
  provisioning: {
    id: string;
    for_account: string;
    email: string;
    sealed: Buffer | null;
    steps: Json;
    created_at: Date;
    ready_at: Date | null;
  };
  member: { account_id: string; id: string; name: string; email: string; role: Role; created_at: Date };
  api_key: {
    account_id: string;
    id: string;
    name: string;
    role: Role;
    secret_hash: Buffer;
    created_at: Date;
    last_used_at: Date | null;
  };
  idempotency_key: {
    account_id: string;
    key: string;
    request_hash: Buffer;
    status: number | null;
    answer: Buffer | null;
    created_at: Date;
  };
  status: { account_id: string; id: string; name: string; phase: Phase; position: number };
  shop: {
    account_id: string;
    id: string;
    mall: string;
    name: string;
    settings: JSONColumnType<Record<string, string>>;
    secrets: Buffer | null;
    secret_names: Generated<string[]>;
    credentials_version: Generated<number>;
    settings_saved_at: JSONColumnType<Record<string, string>, string | undefined>;
    carrier_rows: JSONColumnType<readonly CarrierRow[], string | undefined>;
    import_days: Generated<number>;
    auto_import: Generated<boolean>;
    auto_export: Generated<boolean>;
    connection_state: Generated<string>;
    connection_code: string | null;
    connection_detail: string | null;
    connection_checked_at: Date | null;
    account_type_supported: Generated<boolean>;
    credentials_expire_at: Date | null;
    paused_at: Date | null;
    paused_code: string | null;
    paused_message: string | null;
    confirmed_until: Date | null;
    swept_until: Date | null;
    last_success_at: Date | null;
    last_failure_at: Date | null;
    last_failure_code: string | null;
    last_failure_message: string | null;
    next_import_at: Date | null;
    deliver_after: Date | null;
    deliver_failures: Generated<number>;
    created_at: Date;
    deleted_at: Date | null;
  };
  orders: {
    account_id: string;
    id: string;
    shop_id: string;
    mall: string;
    mall_order_no: string;
    status: string;
    phase: Phase;
    version: Generated<number>;
    ordered_at: Date;
    imported_at: Date;
    updated_at: Date;
    shipping_changed_at: Date;
    ships_on: Day;
    has_tracking: boolean;
    total_yen: string | null;
    facts: Json<MallOrder>;
    state: Json<OrderState>;
    sealed: Buffer;
    content_hash: Buffer;
    mall_mark: string | null;
    ship_notice_state: LedgerView;
    ship_notice_ready_on: Day;
    buyer_rating_state: LedgerView;
    buyer_rating_ready: boolean;
    persons_erased_at: Date | null;
  };
  order_line: {
    account_id: string;
    order_id: string;
    number: number;
    sku: string | null;
    name: string;
    options: Json;
    quantity: number;
    unit_price_yen: string | null;
    tax_rate: number | null;
    cancelled: boolean;
  };
  order_search: { account_id: string; order_id: string; ordered_at: Date; terms: string[] };
  order_raw: {
    account_id: string;
    order_id: string;
    id: string;
    run_id: string | null;
    fetched_at: Date;
    body: Buffer;
  };
  order_history: {
    account_id: string;
    order_id: string;
    id: string;
    at: Date;
    who_kind: 'member' | 'rule' | 'mall' | 'system';
    who_name: string | null;
    event: string;
    field: string | null;
    before: JsonOrNull;
    after: JsonOrNull;
    sealed: Buffer | null;
    instruction_id: string | null;
    detail: JsonOrNull;
  };
  order_count: { account_id: string; shop_id: string; status: string; count: string };
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
    error_message: string | null;
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
    message: string;
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
  export_run: {
    account_id: string;
    id: string;
    shop_id: string;
    kind: ExportKind;
    trigger: Trigger;
    state: RunState;
    from_at: Date | null;
    to_at: Date | null;
    basis: string;
    order_ids: string[] | null;
    who_name: string | null;
    error_code: string | null;
    error_message: string | null;
    created_at: Date;
    planned_at: Date | null;
    finished_at: Date | null;
  };
  instruction: {
    account_id: string;
    id: string;
    shop_id: string;
    order_id: string;
    kind: ExportKind;
    generation: number;
    state: InstructionState;
    mall_order_no: string;
    payload: Json;
    shipments: JsonOrNull<readonly ToldShipment[]>;
    warnings: Json<readonly Warning[]>;
    code: string | null;
    message: string | null;
    note: string | null;
    attempts: Generated<number>;
    planned_at: Date;
    due_at: Date;
    lease_until: Date | null;
    settled_at: Date | null;
  };
  attempt: {
    account_id: string;
    instruction_id: string;
    id: string;
    at: Date;
    outcome: string;
    http_status: number | null;
    code: string | null;
    message: string | null;
    finished_at: Date | null;
  };
  export_item: {
    account_id: string;
    run_id: string;
    order_id: string;
    mall_order_no: string;
    reasons: Json<readonly Reason[]>;
    warnings: Json<readonly Warning[]>;
    instruction_id: string | null;
  };
  rate_bucket: { account_id: string; shop_id: string; name: string; tokens: number; at: Date };
  live_worker: { worker_id: string; lock_key: string };
};
