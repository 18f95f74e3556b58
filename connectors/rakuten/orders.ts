import type { MallOrder } from '@matome/domain/orders/mall-order.ts';
import type { Gift } from '@matome/domain/orders/order.ts';
import { toAmounts } from './amounts.ts';
import { statusMeaning } from './codes.ts';
import { toBuyerNote, toDeliveryRequest } from './delivery-request.ts';
import { listHolds, listUnmapped } from './marks.ts';
import { toGoods } from './parcels.ts';
import { isAwaitingPayment, toPayment } from './payment.ts';
import { toPerson } from './persons.ts';
import type { WireOrder } from './wire.ts';

/** A wire order as a mall order. Pure; what has no counterpart here stays in the raw text. */
export function toMallOrder(wire: WireOrder): MallOrder {
  const { parcels, lines } = toGoods(wire.PackageModelList);
  const phase = statusMeaning(wire.orderProgress)?.phase ?? null;
  const isShipped = phase === 'shipped';
  return {
    mallOrderNo: wire.orderNumber,
    mallStatus: wire.orderProgress,
    mallPhase: phase,
    holds: listHolds(wire),
    unmapped: listUnmapped(wire),
    awaitingPayment: isAwaitingPayment(wire),
    fulfilledByMall: false,
    orderedAt: wire.orderDatetime,
    mallUpdatedAt: null,
    cancelledAt: phase === 'cancelled' ? cancelledAt(wire) : null,
    deliveredAt: null,
    shipBy: null,
    orderer: wire.OrdererModel ? toPerson(wire.OrdererModel) : (parcels[0]?.recipient ?? null),
    ordererIsRecipient: !wire.OrdererModel,
    parcels,
    lines,
    amounts: toAmounts(wire, lines),
    payment: toPayment(wire),
    deliveryRequest: toDeliveryRequest(wire),
    gift: toGift(wire),
    buyerNote: toBuyerNote(wire.remarks),
    mallMemo: wire.memo,
    shipNotice: { given: isShipped, notifiedAt: isShipped ? wire.shippingCmplRptDatetime : null },
    buyerReview: null,
    sellerReview: null,
  };
}

/** キャンセル申請, 確定, 完了. The other kinds of a change are changes of the order. */
const CANCELLING: readonly unknown[] = [0, 1, 2];

function cancelledAt({ ChangeReasonModelList: changes }: WireOrder): string | null {
  const last = changes.findLast(({ changeType }) => CANCELLING.includes(changeType));
  return last?.changeCmplDatetime ?? last?.changeFixDatetime ?? last?.changeApplyDatetime ?? null;
}

function toGift(wire: WireOrder): Gift | null {
  const wrappings = [wire.WrappingModel1, wire.WrappingModel2].flatMap((wrapping) =>
    !wrapping || wrapping.deleteWrappingFlag ? [] : [wrapping.name ?? 'ラッピング'],
  );
  const noshi = wire.PackageModelList.flatMap((basket) => basket.noshi ?? []);
  const isGift = wire.giftCheckFlag || wire.socialGiftFlag || wrappings.length > 0 || noshi.length > 0;
  if (!isGift) return null;
  return { wrapping: listOnce(wrappings), noshi: listOnce(noshi), message: null };
}

function listOnce(words: readonly string[]): string | null {
  return words.length === 0 ? null : [...new Set(words)].join('、');
}
