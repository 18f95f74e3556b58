import type { Order } from '@matome/contract/orders.ts';
import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';

const NOTHING_TOLD = { state: 'not-due', reasons: [], warnings: [], sentAt: null } as const;

/** A plain order in 発送待ち, to be bent by a test. `trackingNumbers` and `shipsOn` go to its only parcel. */
export function anOrder(
  id: string,
  more: Partial<Order> & { trackingNumbers?: string[]; shipsOn?: string } = {},
): Order {
  const { trackingNumbers = [], shipsOn = null, ...rest } = more;
  const shipment = { ...NO_SHIPMENT, shipsOn, trackingNumbers };
  return {
    id,
    shopId: 'shop-1',
    mall: 'rakuma',
    mallOrderNo: `A-${id}`,
    status: 'ready-to-ship',
    phase: 'ready-to-ship',
    version: 1,
    orderedAt: '2026-08-20T10:00:00+09:00',
    importedAt: '2026-08-20T10:05:00+09:00',
    updatedAt: '2026-08-20T10:05:00+09:00',
    mallStatus: 'awaiting_shipment',
    shipBy: null,
    orderer: null,
    recipient: null,
    ordererIsRecipient: true,
    personsErased: null,
    lines: [],
    amounts: {
      itemsYen: null,
      shippingYen: null,
      feesYen: null,
      discountYen: null,
      couponYen: null,
      pointsYen: null,
      totalYen: 1000,
      differenceYen: null,
      taxes: [],
    },
    payment: { method: 'other', name: null, state: 'paid', paidAt: null },
    deliveryRequest: null,
    shipment,
    parcels: [{ id: 'p1', recipient: null, lineNumbers: [], shipment }],
    gift: null,
    buyerNote: null,
    memo: null,
    mallMemo: null,
    fulfilledByMall: false,
    exportOverrides: [],
    attentions: [],
    shipNotice: { ...NOTHING_TOLD, reasons: [], warnings: [] },
    buyerRating: { ...NOTHING_TOLD, reasons: [], warnings: [] },
    ...rest,
  };
}
