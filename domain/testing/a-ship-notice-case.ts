import type { Circumstances } from '../export/circumstance-reasons.ts';
import type { ShipNoticeCase } from '../export/decide-ship-notice.ts';
import type { ShipNoticeRules } from '../export/ship-notice-rules.ts';
import { UNTOLD } from '../orders/decisions.ts';
import type { Decisions, Telling } from '../orders/decisions.ts';
import type { MallOrder } from '../orders/mall-order.ts';
import type { Shipment } from '../orders/order.ts';
import { SOME_RULES, aMallOrder, aShipment, someDecisions } from './an-order.ts';

export type Given = Partial<Circumstances> & {
  readonly mall?: Partial<MallOrder>;
  readonly ours?: Partial<Decisions>;
  readonly told?: Partial<Telling>;
  readonly rules?: Partial<ShipNoticeRules>;
};

/** An order that ships today and is sent, but for what is given. */
export function aShipNoticeCase({
  mall = {},
  ours = {},
  told = {},
  rules = {},
  ...around
}: Given): ShipNoticeCase {
  return {
    mallOrder: aMallOrder(mall),
    decisions: someDecisions(ours),
    shipNotice: { ...UNTOLD, ...told },
    rules: { ...SOME_RULES, ...rules },
    accountTypeSupported: true,
    today: '2026-04-01',
    insidePeriod: true,
    ...around,
  };
}

/** Parcels 1, 2, … with these shipments, each ready but for what is given. */
export function shipping(...shipments: readonly Partial<Shipment>[]): Partial<Decisions> {
  return { parcels: shipments.map((facts, i) => ({ id: String(i + 1), shipment: aShipment(facts) })) };
}
