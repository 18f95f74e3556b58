import type { OrderNow } from '../history/order-changes.ts';
import type { Erasure, OrderState } from '../orders/decisions.ts';
import type { MallOrder } from '../orders/mall-order.ts';
import { personTexts, takeOutTexts } from './take-out-texts.ts';

/**
 * The mall's order without anybody in it: persons, the buyer's and the mall's free words, and names in an item's options are
 * gone. Items, amounts, days, codes and numbers stay.
 */
export function withoutPersons(mallOrder: MallOrder): MallOrder {
  const { gift, deliveryRequest, buyerReview, sellerReview } = mallOrder;
  const texts = personTexts(mallOrder);
  return {
    ...mallOrder,
    orderer: null,
    parcels: mallOrder.parcels.map((parcel) => ({ ...parcel, recipient: null })),
    lines: mallOrder.lines.map((line) => ({ ...line, options: takeOutTexts(line.options, texts) })),
    buyerNote: null,
    mallMemo: null,
    gift: gift === null ? null : { ...gift, noshi: null, message: null },
    deliveryRequest: deliveryRequest === null ? null : { ...deliveryRequest, text: null },
    buyerReview: buyerReview === null ? null : { ...buyerReview, comment: null },
    sellerReview: sellerReview === null ? null : { ...sellerReview, comment: null },
    holds: takeOutTexts(mallOrder.holds, texts),
    unmapped: takeOutTexts(mallOrder.unmapped, texts),
  };
}

/** The order after its persons were erased. What a member wrote stays, without their names, addresses and numbers. */
export function erasePersons({ mallOrder, state }: OrderNow, erasure: Erasure): OrderNow {
  return { mallOrder: withoutPersons(mallOrder), state: erasedState({ mallOrder, state }, erasure) };
}

function erasedState({ mallOrder, state }: OrderNow, erasure: Erasure): OrderState {
  const texts = personTexts(mallOrder, state.decisions);
  return {
    decisions: {
      ...state.decisions,
      orderer: null,
      recipient: null,
      memo: takeOutTexts(state.decisions.memo, texts),
      personsErased: erasure,
    },
    shipNotice: takeOutTexts(state.shipNotice, texts),
    buyerRating: takeOutTexts(state.buyerRating, texts),
    attentions: takeOutTexts(state.attentions, texts),
  };
}
