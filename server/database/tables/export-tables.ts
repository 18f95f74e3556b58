import type { Reason, Warning } from '@matome/domain/export/reason.ts';
import type { Shipment } from '@matome/domain/orders/order.ts';
import type { Generated } from 'kysely';
import type { Json, JsonOrNull, RunState, SaidColumnOrNull, Trigger } from './column-types.ts';

export type ExportKind = 'ship-notice' | 'buyer-rating' | 'ship-notice-correction';

export type InstructionState =
  | 'planned'
  | 'sending'
  | 'confirmed'
  | 'refused'
  | 'uncertain'
  | 'settled-by-a-person';

export type ToldShipment = { readonly id: string; readonly shipment: Shipment };

export type ExportTables = {
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
    error_message: SaidColumnOrNull;
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
    message: SaidColumnOrNull;
    note: string | null;
    /** Planned by the automatic way, and taken over by nobody. */
    automatic: Generated<boolean>;
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
    message: SaidColumnOrNull;
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
};
