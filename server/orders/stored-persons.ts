import type { OrderState } from '@matome/domain/orders/decisions.ts';
import type { MallOrder } from '@matome/domain/orders/mall-order.ts';
import { z } from 'zod';

const text = z.string().nullable();
const person = z.object({
  name: text,
  kana: text,
  company: text,
  postalCode: text,
  prefecture: text,
  address1: text,
  address2: text,
  phone: text,
  email: text,
});

/** What is sealed of an order: everyone it names, and what the buyer wrote. */
export const storedPersons = z.object({
  orderer: person.nullable(),
  /** By parcel id. */
  recipients: z.record(z.string(), person.nullable()),
  buyerNote: text,
  giftMessage: text,
  reviewComment: text,
  ours: z.object({ orderer: person.nullable(), recipient: person.nullable() }),
});
export type StoredPersons = z.infer<typeof storedPersons>;

/** Takes the persons out of an order, so that the facts may be stored in the open. */
export function separatePersons(mallOrder: MallOrder, state: OrderState) {
  const persons: StoredPersons = {
    orderer: mallOrder.orderer,
    recipients: Object.fromEntries(mallOrder.parcels.map((parcel) => [parcel.id, parcel.recipient])),
    buyerNote: mallOrder.buyerNote,
    giftMessage: mallOrder.gift?.message ?? null,
    reviewComment: mallOrder.buyerReview?.comment ?? null,
    ours: { orderer: state.decisions.orderer, recipient: state.decisions.recipient },
  };
  const facts: MallOrder = {
    ...mallOrder,
    orderer: null,
    parcels: mallOrder.parcels.map((parcel) => ({ ...parcel, recipient: null })),
    buyerNote: null,
    gift: mallOrder.gift === null ? null : { ...mallOrder.gift, message: null },
    buyerReview: mallOrder.buyerReview === null ? null : { ...mallOrder.buyerReview, comment: null },
  };
  return { persons, facts };
}

/** Our state without persons. */
export function plainStateOf(state: OrderState): OrderState {
  return { ...state, decisions: { ...state.decisions, orderer: null, recipient: null } };
}

export function uniteOrder(stored: {
  readonly facts: MallOrder;
  readonly state: OrderState;
  readonly persons: StoredPersons;
}): { mallOrder: MallOrder; state: OrderState } {
  const { facts, state, persons } = stored;
  return {
    mallOrder: {
      ...facts,
      orderer: persons.orderer,
      parcels: facts.parcels.map((parcel) => ({
        ...parcel,
        recipient: persons.recipients[parcel.id] ?? null,
      })),
      buyerNote: persons.buyerNote,
      gift: facts.gift === null ? null : { ...facts.gift, message: persons.giftMessage },
      buyerReview:
        facts.buyerReview === null ? null : { ...facts.buyerReview, comment: persons.reviewComment },
    },
    state: { ...state, decisions: { ...state.decisions, ...persons.ours } },
  };
}
