import type { MallOrder } from '@matome/domain/orders/mall-order.ts';
import type { OrderState } from '@matome/domain/orders/decisions.ts';
import type { Phase } from '@matome/domain/orders/status.ts';
import type { Generated } from 'kysely';
import type { Day, Json, JsonOrNull } from './column-types.ts';

/** Where the telling of a matter stands, as a column: `changed` = told, and changed here since. */
export type LedgerView = 'none' | 'waiting' | 'sent' | 'changed' | 'refused' | 'uncertain';

export type OrderTables = {
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
};
