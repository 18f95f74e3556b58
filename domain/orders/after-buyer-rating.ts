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
import type { OrderState } from './decisions.ts';
import { UNTOLD } from './decisions.ts';
import { moveForward } from './move-forward.ts';

/** The rating stands in the ledger. */
export function queueBuyerRating(state: OrderState): OrderState {
  return { ...state, buyerRating: TELLING_WAITING };
}

/** No answer, or one that was cut: it may have arrived. */
export function doubtBuyerRating(state: OrderState): OrderState {
  return { ...state, buyerRating: TELLING_UNCERTAIN };
}

/** The mall has it from us. The seller rates last, so the trade is completed. */
export function confirmBuyerRating(
  state: OrderState,
  { at, warnings }: Omit<Confirmation, 'shipments'>,
): OrderState {
  return completed({ ...state, buyerRating: tellingConfirmed({ at, warnings, shipments: null }) });
}

/** Somebody rated on the mall's own screen. */
export function findBuyerRatingAtMall(
  state: OrderState,
  { at }: { readonly at: Instant | null },
): OrderState {
  return completed({ ...state, buyerRating: tellingFoundAtMall(at) });
}

/** The mall will not take it. `refusal` in its own code and words. */
export function refuseBuyerRating(state: OrderState, refusal: Warning): OrderState {
  return { ...state, buyerRating: tellingRefused(refusal) };
}

/** A person settled it in the ledger: nothing more is sent for it. */
export function settleBuyerRating(state: OrderState, { note }: { readonly note: string }): OrderState {
  return { ...state, buyerRating: tellingSettled(note) };
}

/** Taken back before it was sent. */
export function recallBuyerRating(state: OrderState): OrderState {
  return { ...state, buyerRating: UNTOLD };
}

function completed(state: OrderState): OrderState {
  return { ...state, decisions: moveForward(state.decisions, 'completed') };
}
