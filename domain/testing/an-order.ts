import type { ShipNoticeRules } from '../export/ship-notice-rules.ts';
import type { Decisions, OrderState } from '../orders/decisions.ts';
import { UNTOLD } from '../orders/decisions.ts';
import type { MallOrder } from '../orders/mall-order.ts';
import type { Parcel, Shipment } from '../orders/order.ts';
import { NO_SHIPMENT } from '../orders/order.ts';
import { NO_PERSON } from '../persons/person.ts';
import type { Person } from '../persons/person.ts';

export function aPerson(facts: Partial<Person> = {}): Person {
  return {
    ...NO_PERSON,
    name: '山田 花子',
    postalCode: '100-0001',
    prefecture: '東京都',
    address1: '千代田区千代田1-1',
    ...facts,
  };
}

/** Ready to ship: a number of Yamato's, leaving on 1 April 2026. */
export function aShipment(facts: Partial<Shipment> = {}): Shipment {
  return {
    carrier: 'yamato',
    carrierName: null,
    method: 'parcel',
    shipsOn: '2026-04-01',
    trackingNumbers: ['123456789012'],
    ...facts,
  };
}

export function aParcel(facts: Partial<Parcel> = {}): Parcel {
  return { id: '1', recipient: aPerson(), lineNumbers: [1], shipment: NO_SHIPMENT, ...facts };
}

/** Fresh, paid, shippable, as a mall shows it on its first day. */
export function aMallOrder(facts: Partial<MallOrder> = {}): MallOrder {
  return {
    mallOrderNo: '100-20260401-1',
    mallStatus: 'awaiting_shipment',
    mallPhase: 'new',
    holds: [],
    unmapped: [],
    awaitingPayment: false,
    fulfilledByMall: false,
    orderedAt: '2026-04-01T10:00:00+09:00',
    mallUpdatedAt: '2026-04-01T10:00:00+09:00',
    cancelledAt: null,
    deliveredAt: null,
    shipBy: null,
    orderer: aPerson({ name: '鈴木 一郎' }),
    ordererIsRecipient: false,
    parcels: [aParcel()],
    lines: [
      {
        number: 1,
        sku: 'ABC-001',
        name: '青いマグカップ',
        options: [],
        quantity: 1,
        unitPriceYen: 1100,
        taxRate: 10,
        cancelled: false,
      },
    ],
    amounts: {
      itemsYen: 1100,
      shippingYen: 0,
      feesYen: 0,
      discountYen: 0,
      couponYen: 0,
      pointsYen: 0,
      totalYen: 1100,
      differenceYen: null,
      taxes: [{ rate: 10, taxableYen: 1100, taxYen: 100 }],
    },
    payment: { method: 'credit-card', name: null, state: 'paid', paidAt: null },
    deliveryRequest: null,
    gift: null,
    buyerNote: null,
    mallMemo: null,
    shipNotice: { given: false, notifiedAt: null },
    buyerReview: null,
    sellerReview: null,
    ...facts,
  };
}

/** Moved to 発送待ち by a member, with one parcel that is ready. */
export function someDecisions(facts: Partial<Decisions> = {}): Decisions {
  return {
    status: 'ready-to-ship',
    phase: 'ready-to-ship',
    statusBy: 'member',
    parcels: [{ id: '1', shipment: aShipment() }],
    orderer: null,
    recipient: null,
    memo: null,
    exportOverrides: [],
    ...facts,
  };
}

export function anOrderState(facts: Partial<OrderState> = {}): OrderState {
  return { decisions: someDecisions(), shipNotice: UNTOLD, buyerRating: UNTOLD, attentions: [], ...facts };
}

/** A mall that takes one number of 10 to 14 digits, and none where M10 allows it. */
export const SOME_RULES: ShipNoticeRules = {
  numberlessMethods: true,
  trackingNumberPattern: '[0-9]{10,14}',
  trackingNumbersMax: 1,
  carriers: null,
  methods: null,
};
