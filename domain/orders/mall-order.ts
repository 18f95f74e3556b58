import type { Person } from '../persons/person.ts';
import type { Said } from '../text/said.ts';
import type { Instant, CalendarDay } from '../time/tokyo.ts';
import type { Amounts, DeliveryRequest, Gift, Line, Parcel, Payment } from './order.ts';
import type { Phase } from './status.ts';

/** The mall's words for why an order must not be shipped now, or a code that we do not know. */
export type MallMark = { readonly code: string; readonly message: Said };

export type Review = {
  readonly grade: 'good' | 'normal' | 'bad';
  readonly comment: string | null;
  readonly reviewedAt: Instant;
};

/**
 * One order as the mall shows it: facts that we refresh and never edit. What a connector makes of a wire order.
 * Everything here is read from the mall; nothing is our decision.
 */
export type MallOrder = {
  readonly mallOrderNo: string;
  /** The mall's own text or code, as text. */
  readonly mallStatus: string;
  /** What that status means in our phases; `null` = a status that we do not know (imported on hold, shown to a person). */
  readonly mallPhase: Phase | null;
  /** Marks that mean "do not ship now" (reason `mall-hold`). */
  readonly holds: readonly MallMark[];
  /** Codes or values that the connector could not map; shown to a person, never guessed. */
  readonly unmapped: readonly MallMark[];
  /** The buyer pays before shipping and has not paid yet (reason `not-paid`). */
  readonly awaitingPayment: boolean;
  readonly fulfilledByMall: boolean;
  readonly orderedAt: Instant;
  readonly mallUpdatedAt: Instant | null;
  readonly cancelledAt: Instant | null;
  /** The buyer has the goods, by the mall; `null` = not yet, or the mall does not say. */
  readonly deliveredAt: Instant | null;
  /** The mall's deadline for shipping. */
  readonly shipBy: CalendarDay | null;
  readonly orderer: Person | null;
  /** True when the mall gives no orderer and the recipient stands in. */
  readonly ordererIsRecipient: boolean;
  /** At least one. `shipment` is what the mall itself already holds. */
  readonly parcels: readonly Parcel[];
  readonly lines: readonly Line[];
  readonly amounts: Amounts;
  readonly payment: Payment;
  readonly deliveryRequest: DeliveryRequest | null;
  readonly gift: Gift | null;
  readonly buyerNote: string | null;
  readonly mallMemo: string | null;
  /** The mall shows the ship notice as given. `notifiedAt` null = it does not say when. */
  readonly shipNotice: { readonly given: boolean; readonly notifiedAt: Instant | null };
  readonly buyerReview: Review | null;
  readonly sellerReview: Review | null;
};
