import { tellingFoundAtMall } from '../export/tell.ts';
import type { Change } from '../history/differences.ts';
import { isEqual } from '../history/differences.ts';
import type { OrderNow } from '../history/order-changes.ts';
import { changesBetween } from '../history/order-changes.ts';
import { attentionsOf, isShipNoticeOut, mergeAttentions } from './attentions.ts';
import type { Decisions, OrderState, Telling } from './decisions.ts';
import { UNTOLD } from './decisions.ts';
import type { MallOrder } from './mall-order.ts';
import { isCancelledAtMall, isShippedAtMall, phaseAtMall } from './mall-picture.ts';
import { mergeParcels } from './merge-parcels.ts';
import type { Phase } from './status.ts';
import { standsBefore } from './status.ts';

/**
 * Our side of an order after the mall showed it again (or for the first time: `existing` null, and no changes).
 *
 * The mall's facts are taken as they are; of our decisions only the status moves, and only when the mall has news:
 * it cancelled · it ships · it completed · it lifted a hold that an import had set. What a person or a rule sets after
 * that news stays. An unchanged order gives back the very same state.
 */
export function mergeOrder({
  incoming,
  existing,
}: {
  readonly incoming: MallOrder;
  readonly existing: OrderNow | null;
}): {
  readonly state: OrderState;
  readonly changes: readonly Change[];
} {
  if (existing === null) return { state: firstState(incoming), changes: [] };
  const { state: ours, mallOrder: before } = existing;
  const { parcels, lost } = mergeParcels({
    ours: ours.decisions.parcels,
    before: before.parcels,
    now: incoming.parcels,
  });
  const shipNotice = shipNoticeAfter(ours.shipNotice, incoming);
  const merged: OrderState = {
    decisions: { ...ours.decisions, ...statusAfter(existing, incoming), parcels },
    shipNotice,
    buyerRating: buyerRatingAfter(ours.buyerRating, incoming),
    attentions: mergeAttentions(existing, [...attentionsOf(incoming, shipNotice), ...lost]),
  };
  const state = isEqual(merged, ours) ? ours : merged;
  return { state, changes: changesBetween(existing, { mallOrder: incoming, state }) };
}

function firstState(incoming: MallOrder): OrderState {
  const shipNotice = shipNoticeAfter(UNTOLD, incoming);
  return {
    decisions: {
      ...byImport(phaseAtMall(incoming)),
      parcels: incoming.parcels.map(({ id, shipment }) => ({ id, shipment })),
      orderer: null,
      recipient: null,
      memo: null,
      exportOverrides: [],
    },
    shipNotice,
    buyerRating: buyerRatingAfter(UNTOLD, incoming),
    attentions: attentionsOf(incoming, shipNotice),
  };
}

type StatusPart = Pick<Decisions, 'status' | 'phase' | 'statusBy'>;

function byImport(phase: Phase): StatusPart {
  return { status: phase, phase, statusBy: 'import' };
}

function statusAfter({ mallOrder, state }: OrderNow, incoming: MallOrder): StatusPart {
  const { status, phase, statusBy } = state.decisions;
  const kept: StatusPart = { status, phase, statusBy };
  const before = phaseAtMall(mallOrder);
  const now = phaseAtMall(incoming);
  if (isCancelledAtMall(incoming)) {
    const isNews = before !== 'cancelled' && phase !== 'cancelled';
    return isNews && !isShipNoticeOut(state.shipNotice) ? byImport('cancelled') : kept;
  }
  if (now === 'shipped' || now === 'completed') {
    return before !== now && standsBefore(phase, now) ? byImport(now) : kept;
  }
  const heldByImport = status === 'on-hold' && statusBy === 'import';
  return heldByImport && now !== 'on-hold' ? byImport(now) : kept;
}

/** While ours is under way the ledger settles it, not the import: the mall's picture may be our own notice arriving. */
function shipNoticeAfter(telling: Telling, incoming: MallOrder): Telling {
  if (!isShippedAtMall(incoming)) return telling;
  return foundAtMall(telling, incoming.shipNotice.notifiedAt);
}

function buyerRatingAfter(telling: Telling, incoming: MallOrder): Telling {
  return incoming.sellerReview === null ? telling : foundAtMall(telling, incoming.sellerReview.reviewedAt);
}

function foundAtMall(telling: Telling, at: Telling['sentAt']): Telling {
  if (telling.state === 'waiting' || telling.state === 'uncertain') return telling;
  if (telling.state === 'sent') {
    return telling.by === 'mall' && telling.sentAt === null ? { ...telling, sentAt: at } : telling;
  }
  return tellingFoundAtMall(at);
}
