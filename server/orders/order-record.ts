import { isChangedSinceTold } from '@matome/domain/export/notice-state.ts';
import { shipNoticeReadyOn } from '@matome/domain/export/decide-ship-notice.ts';
import { isBuyerRatingReady } from '@matome/domain/export/decide-buyer-rating.ts';
import type { ShipNoticeRules } from '@matome/domain/export/ship-notice-rules.ts';
import type { OrderState, Telling } from '@matome/domain/orders/decisions.ts';
import type { MallOrder } from '@matome/domain/orders/mall-order.ts';
import type { Selectable } from 'kysely';
import type { LedgerView } from '../database/tables/order-tables.ts';
import type { Schema } from '../database/schema.ts';
import type { Vault } from '../security/vault.ts';
import { plainStateOf, separatePersons, storedPersons, uniteOrder } from './stored-persons.ts';

/** One order as we hold it: the mall's facts and our state. */
export type OrderRecord = {
  readonly id: string;
  readonly accountId: string;
  readonly shopId: string;
  readonly mall: string;
  readonly version: number;
  readonly importedAt: Date;
  readonly updatedAt: Date;
  readonly shippingChangedAt: Date;
  readonly mallOrder: MallOrder;
  readonly state: OrderState;
};

export function readOrderRecord(vault: Vault, row: Selectable<Schema['orders']>): OrderRecord {
  const persons = storedPersons.parse(vault.openJson(row.account_id, 'persons', row.sealed));
  return {
    id: row.id,
    accountId: row.account_id,
    shopId: row.shop_id,
    mall: row.mall,
    version: row.version,
    importedAt: row.imported_at,
    updatedAt: row.updated_at,
    shippingChangedAt: row.shipping_changed_at,
    ...uniteOrder({ facts: row.facts, state: row.state, persons }),
  };
}

/** One order's facts and state, with what its mall demands of a ship notice. */
export type OrderToStore = {
  readonly accountId: string;
  readonly mallOrder: MallOrder;
  readonly state: OrderState;
  readonly rules: ShipNoticeRules;
};

/** The values that follow from our state alone (`state` as an object, without persons). */
export function stateValues({ mallOrder, state, rules }: Omit<OrderToStore, 'accountId'>) {
  const { decisions, shipNotice, buyerRating } = state;
  const shipments = decisions.parcels.map((parcel) => parcel.shipment);
  return {
    status: decisions.status,
    phase: decisions.phase,
    ships_on: shipments[0]?.shipsOn ?? null,
    has_tracking: shipments.length > 0 && shipments.every((shipment) => shipment.trackingNumbers.length > 0),
    state: plainStateOf(state),
    ship_notice_state: isChangedSinceTold(shipNotice, decisions) ? 'changed' : ledgerView(shipNotice),
    ship_notice_ready_on: shipNoticeReadyOn({ mallOrder, decisions, shipNotice, rules }),
    buyer_rating_state: ledgerView(buyerRating),
    buyer_rating_ready: isBuyerRatingReady({ mallOrder, decisions, buyerRating }),
  } as const;
}

/** The values that follow from an order's facts and state (`facts` and `state` as objects); the rest (ids, times, hash) the caller knows. */
export function orderValues(vault: Vault, order: OrderToStore) {
  const { mallOrder, state } = order;
  const { facts, persons } = separatePersons(mallOrder, state);
  return {
    ...stateValues(order),
    mall_order_no: mallOrder.mallOrderNo,
    ordered_at: new Date(mallOrder.orderedAt),
    total_yen: mallOrder.amounts.totalYen === null ? null : String(mallOrder.amounts.totalYen),
    facts,
    sealed: vault.sealJson(order.accountId, 'persons', persons),
  } as const;
}

function ledgerView(telling: Telling): LedgerView {
  return telling.state === 'untold' ? 'none' : telling.state;
}
