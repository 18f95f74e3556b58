import type { Order } from '@matome/contract/orders.ts';
import { decideBuyerRating } from '@matome/domain/export/decide-buyer-rating.ts';
import { decideShipNotice } from '@matome/domain/export/decide-ship-notice.ts';
import { buyerRatingState, shipNoticeState } from '@matome/domain/export/notice-state.ts';
import { reasonMessage } from '@matome/domain/export/reason-message.ts';
import type { Reason, Warning } from '@matome/domain/export/reason.ts';
import type { Telling } from '@matome/domain/orders/decisions.ts';
import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import type { Amounts, Line, Shipment } from '@matome/domain/orders/order.ts';
import { ordererNow, recipientNow } from '@matome/domain/persons/persons-now.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import type { Language } from '../http/caller.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import type { OrderRecord } from './order-record.ts';
import type { OrderShop } from './order-shop-store.ts';

/** For whom, and on which day, an order is shown. */
export type Viewing = { readonly today: CalendarDay; readonly language: Language };

/** An order as the API shows it: the mall's facts, our decisions over them, and every reason why it is not told to the mall. */
export function orderView(order: OrderRecord, shop: OrderShop, viewing: Viewing): Order {
  const { mallOrder, state } = order;
  const { decisions } = state;
  return {
    id: order.id,
    shopId: order.shopId,
    mall: order.mall,
    mallOrderNo: mallOrder.mallOrderNo,
    status: decisions.status,
    phase: decisions.phase,
    version: order.version,
    orderedAt: mallOrder.orderedAt,
    importedAt: order.importedAt.toISOString(),
    updatedAt: order.updatedAt.toISOString(),
    mallStatus: mallOrder.mallStatus,
    shipBy: mallOrder.shipBy,
    orderer: ordererNow(mallOrder, decisions),
    recipient: recipientNow(mallOrder, decisions),
    ordererIsRecipient: mallOrder.ordererIsRecipient,
    lines: mallOrder.lines.map(lineView),
    amounts: amountsView(mallOrder.amounts),
    payment: mallOrder.payment,
    deliveryRequest: mallOrder.deliveryRequest,
    shipment: shipmentView(decisions.parcels[0]?.shipment ?? NO_SHIPMENT),
    parcels: parcelsView(order),
    gift: mallOrder.gift,
    buyerNote: mallOrder.buyerNote,
    personsErased: decisions.personsErased ?? null,
    memo: decisions.memo,
    mallMemo: mallOrder.mallMemo,
    fulfilledByMall: mallOrder.fulfilledByMall,
    exportOverrides: [...decisions.exportOverrides],
    attentions: state.attentions.map((each) => warningView(each, viewing.language)),
    shipNotice: shipNoticeView(order, shop, viewing),
    buyerRating: buyerRatingView(order, shop, viewing),
  };
}

/** Decided without a period: due is what would be sent now. */
function shipNoticeView(
  { mallOrder, state }: OrderRecord,
  shop: OrderShop,
  { today, language }: Viewing,
): Order['shipNotice'] {
  const { decisions, shipNotice } = state;
  const { accountTypeSupported } = shop;
  const rules = shop.mall.shipNoticeRules;
  const reasons = decideShipNotice({
    mallOrder,
    decisions,
    shipNotice,
    rules,
    today,
    insidePeriod: true,
    accountTypeSupported,
  });
  return noticeView(shipNoticeState(reasons, shipNotice, decisions), shipNotice, { reasons, language });
}

function buyerRatingView(
  { mallOrder, state }: OrderRecord,
  shop: OrderShop,
  { language }: Viewing,
): Order['buyerRating'] {
  const { decisions, buyerRating } = state;
  const { accountTypeSupported } = shop;
  const reasons = decideBuyerRating({
    mallOrder,
    decisions,
    buyerRating,
    insidePeriod: true,
    accountTypeSupported,
    hasRatingMessage: hasRatingMessage(shop, mallOrder.mallOrderNo),
  });
  return noticeView(buyerRatingState(reasons, buyerRating), buyerRating, { reasons, language });
}

/** The mall's own composition says whether the shop's settings suffice. */
function hasRatingMessage({ mall, settings }: OrderShop, mallOrderNo: string): boolean {
  const composed = mall.composeBuyerRating?.({ mallOrderNo, settings });
  return (
    composed !== undefined &&
    !('reasons' in composed && composed.reasons.some(({ code }) => code === 'rating-message-missing'))
  );
}

function noticeView(
  state: Order['shipNotice']['state'],
  telling: Telling,
  why: { readonly reasons: readonly Reason[]; readonly language: Language },
): Order['shipNotice'] {
  return {
    state,
    reasons: why.reasons.map((reason) => ({
      code: reason.code,
      message: reasonMessage(reason, why.language),
    })),
    warnings: telling.warnings.map((each) => warningView(each, why.language)),
    sentAt: telling.sentAt,
  };
}

function warningView({ code, message }: Warning, language: Language): Order['attentions'][number] {
  return { code, message: saidIn(message, language) };
}

/** The mall's parcels with our shipments; the first one's recipient is the order's. */
function parcelsView({ mallOrder, state }: OrderRecord): Order['parcels'] {
  const { decisions } = state;
  return decisions.parcels.map(({ id, shipment }, index) => {
    const atMall = mallOrder.parcels.find((parcel) => parcel.id === id);
    return {
      id,
      recipient: index === 0 ? recipientNow(mallOrder, decisions) : (atMall?.recipient ?? null),
      lineNumbers: [...(atMall?.lineNumbers ?? [])],
      shipment: shipmentView(shipment),
    };
  });
}

function shipmentView(shipment: Shipment): Order['shipment'] {
  return { ...shipment, trackingNumbers: [...shipment.trackingNumbers] };
}

function lineView(line: Line): Order['lines'][number] {
  return { ...line, options: [...line.options] };
}

function amountsView(amounts: Amounts): Order['amounts'] {
  return { ...amounts, taxes: [...amounts.taxes] };
}
