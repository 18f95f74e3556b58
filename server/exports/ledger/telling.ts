import type { Confirmation } from '@matome/domain/export/tell.ts';
import type { Warning } from '@matome/domain/export/reason.ts';
import {
  confirmBuyerRating,
  doubtBuyerRating,
  findBuyerRatingAtMall,
  queueBuyerRating,
  recallBuyerRating,
  refuseBuyerRating,
  settleBuyerRating,
} from '@matome/domain/orders/after-buyer-rating.ts';
import {
  confirmShipNotice,
  doubtShipNotice,
  findShipNoticeAtMall,
  queueShipNotice,
  recallShipNotice,
  refuseShipNotice,
  settleShipNotice,
} from '@matome/domain/orders/after-ship-notice.ts';
import type { OrderState } from '@matome/domain/orders/decisions.ts';
import type { MallOrder } from '@matome/domain/orders/mall-order.ts';
import { plainTrackingNumbers } from '@matome/domain/shipping/tracking-number.ts';
import type { Instant } from '@matome/domain/time/tokyo.ts';
import type { ExportKind, ToldShipment } from '../../database/tables/export-tables.ts';
import type { Candidate } from '../decide/decide.ts';

/** What the ledger has to say about one matter of one order. */
export type TellingStep =
  | { readonly step: 'queue' }
  | { readonly step: 'doubt' }
  | { readonly step: 'recall' }
  | { readonly step: 'confirm'; readonly confirmation: Confirmation }
  | { readonly step: 'find-at-mall'; readonly at: Instant | null }
  | { readonly step: 'refuse'; readonly refusal: Warning }
  | { readonly step: 'settle'; readonly note: string };

/** The order's state after a step. A correction changes it only when it is confirmed: until then the notice stays as it was told. */
export function takeStep(kind: ExportKind, state: OrderState, step: TellingStep): OrderState {
  switch (kind) {
    case 'ship-notice':
      return stepShipNotice(state, step);
    case 'buyer-rating':
      return stepBuyerRating(state, step);
    case 'ship-notice-correction':
      return step.step === 'confirm' ? confirmShipNotice(state, step.confirmation) : state;
    default:
      return kind satisfies never;
  }
}

/** The order as if its own instruction did not stand in the ledger; what it was told, or was found to know, stays. */
export function asUntold(kind: ExportKind, candidate: Candidate): Candidate {
  const { state } = candidate;
  const telling = kind === 'buyer-rating' ? state.buyerRating : state.shipNotice;
  if (telling.state === 'untold' || telling.state === 'sent') return candidate;
  return { ...candidate, state: takeStep(kind, state, { step: 'recall' }) };
}

/**
 * Whether the mall itself shows that it has been told, and with whose words. `others`: it does not show the number that we send, so
 * somebody said it on the mall's own screen. A correction shows by the first number of each parcel, so one that changes another
 * thing cannot be told from the notice before it.
 */
export function tellingShown(
  kind: ExportKind,
  mallOrder: MallOrder,
  shipments: readonly ToldShipment[] | null,
): 'no' | 'ours' | 'others' {
  switch (kind) {
    case 'ship-notice':
      if (!mallOrder.shipNotice.given) return 'no';
      return (shipments ?? []).some((told) => contradicts(mallOrder, told)) ? 'others' : 'ours';
    case 'buyer-rating':
      return mallOrder.sellerReview === null ? 'no' : 'ours';
    case 'ship-notice-correction':
      return shipments !== null &&
        shipments.every((told) => numbersShown(mallOrder, told)[0] === firstTold(told))
        ? 'ours'
        : 'no';
    default:
      return kind satisfies never;
  }
}

/** The number that we sent is not among those that the mall shows, or it shows one though we sent none. */
function contradicts(mallOrder: MallOrder, told: ToldShipment): boolean {
  const shown = numbersShown(mallOrder, told);
  const number = firstTold(told);
  return number === undefined ? shown.length > 0 : !shown.includes(number);
}

function firstTold({ shipment }: ToldShipment): string | undefined {
  return plainTrackingNumbers(shipment.trackingNumbers)[0];
}

function numbersShown({ parcels }: MallOrder, { id }: ToldShipment): readonly string[] {
  const parcel = parcels.length === 1 ? parcels[0] : parcels.find((one) => one.id === id);
  return plainTrackingNumbers(parcel?.shipment.trackingNumbers ?? []);
}

/** When, by the mall; `null` = it does not say. */
export function toldAt(kind: ExportKind, mallOrder: MallOrder): Instant | null {
  return kind === 'buyer-rating'
    ? (mallOrder.sellerReview?.reviewedAt ?? null)
    : mallOrder.shipNotice.notifiedAt;
}

function stepShipNotice(state: OrderState, step: TellingStep): OrderState {
  switch (step.step) {
    case 'queue':
      return queueShipNotice(state);
    case 'doubt':
      return doubtShipNotice(state);
    case 'recall':
      return recallShipNotice(state);
    case 'confirm':
      return confirmShipNotice(state, step.confirmation);
    case 'find-at-mall':
      return findShipNoticeAtMall(state, step);
    case 'refuse':
      return refuseShipNotice(state, step.refusal);
    case 'settle':
      return settleShipNotice(state, step);
    default:
      return step satisfies never;
  }
}

function stepBuyerRating(state: OrderState, step: TellingStep): OrderState {
  switch (step.step) {
    case 'queue':
      return queueBuyerRating(state);
    case 'doubt':
      return doubtBuyerRating(state);
    case 'recall':
      return recallBuyerRating(state);
    case 'confirm':
      return confirmBuyerRating(state, step.confirmation);
    case 'find-at-mall':
      return findBuyerRatingAtMall(state, step);
    case 'refuse':
      return refuseBuyerRating(state, step.refusal);
    case 'settle':
      return settleBuyerRating(state, step);
    default:
      return step satisfies never;
  }
}
