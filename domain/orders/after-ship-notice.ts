import type { Warning } from '../export/reason.ts';
import type { Confirmation } from '../export/tell.ts';
import {
  TELLING_UNCERTAIN,
  TELLING_WAITING,
  tellingConfirmed,
  tellingFoundAtMall,
  tellingRefused,
  tellingSettled,
} from '../export/tell.ts';
import type { Instant } from '../time/tokyo.ts';
import { hasCancelledAfterShip, withoutCancelledAfterShip } from './attentions.ts';
import type { OrderState, Telling } from './decisions.ts';
import { UNTOLD } from './decisions.ts';
import { moveForward } from './move-forward.ts';

/** The notice stands in the ledger. */
export function queueShipNotice(state: OrderState): OrderState {
  return { ...state, shipNotice: TELLING_WAITING };
}

/** No answer, or one that was cut: it may have arrived. */
export function doubtShipNotice(state: OrderState): OrderState {
  return { ...state, shipNotice: TELLING_UNCERTAIN };
}

/**
 * The mall has it from us. `shipments` as they were told, by parcel. An order that stands before it is now shipped.
 * A confirmed correction comes here too: while it is under way the notice stays `sent`.
 */
export function confirmShipNotice(state: OrderState, confirmation: Confirmation): OrderState {
  const decisions = moveForward(state.decisions, 'shipped');
  return { ...state, decisions, shipNotice: tellingConfirmed(confirmation) };
}

/** Read before writing: somebody told it on the mall's own screen. `at` null = the mall does not say when. */
export function findShipNoticeAtMall(state: OrderState, { at }: { readonly at: Instant | null }): OrderState {
  const found = endWithoutUs(state, tellingFoundAtMall(at));
  return { ...found, decisions: moveForward(found.decisions, 'shipped') };
}

/** The mall will not take it. `refusal` in its own code and words. */
export function refuseShipNotice(state: OrderState, refusal: Warning): OrderState {
  return endWithoutUs(state, tellingRefused(refusal));
}

/** A person settled it in the ledger: nothing more is sent for it. */
export function settleShipNotice(state: OrderState, { note }: { readonly note: string }): OrderState {
  return endWithoutUs(state, tellingSettled(note));
}

/** Taken back before it was sent. */
export function recallShipNotice(state: OrderState): OrderState {
  return endWithoutUs(state, UNTOLD);
}

/** An order that the mall cancelled while its notice was under way kept its status; now it may follow. */
function endWithoutUs(state: OrderState, shipNotice: Telling): OrderState {
  const ended = { ...state, shipNotice };
  if (!hasCancelledAfterShip(state)) return ended;
  return {
    ...ended,
    decisions: { ...state.decisions, status: 'cancelled', phase: 'cancelled', statusBy: 'import' },
    attentions: withoutCancelledAfterShip(state.attentions),
  };
}
