import type { Json } from '../../json.ts';
import type { Grade, Status } from './codes.ts';

/** What the seller wrote into a listing. */
export interface ItemFacts {
  readonly publicId: string;
  readonly name: string;
  readonly priceYen: number;
  /** Without it the member is absent. */
  readonly sellerCode?: string | null | undefined;
  readonly payer: 'seller' | 'buyer';
  readonly deliveryMethodId: number;
  /** Borne by the seller. */
  readonly shippingFeeYen: number;
  /** Days from payment to the promised dispatch. */
  readonly leadDays: number;
}

/** One piece on sale or sold. `facts: null`: as drawn from the shop's seed. */
export interface Item {
  readonly itemId: number;
  readonly index: number;
  readonly facts: ItemFacts | null;
  state: 'on_sale' | 'sold' | 'withdrawn';
}

export interface Recipient {
  readonly name: string;
  readonly postalCode: string;
  readonly address: string;
  readonly phone: string | null;
}

/** What the buyer brought. */
export interface OrderFacts {
  readonly buyer: { readonly userId: number; readonly screenName: string } | null;
  /** `null` with anonymous shipping. */
  readonly recipient: Recipient | null;
  /** Members that the contract does not name. */
  readonly unknown: { readonly [key: string]: Json };
}

export interface Review {
  readonly grade: Grade;
  readonly comment: string | null;
  readonly reviewedAt: number;
}

export interface ShippingNotice {
  readonly notifiedAt: number;
  readonly deliveryMethodId: number;
  readonly trackingNumber: string | null;
}

/** How the order is shown instead of as it is: for answers that no mall should give. */
export interface Disguise {
  readonly merge: Json;
  readonly drop: readonly string[];
  readonly replace?: Json | undefined;
}

/** One trade. Instants are ms since 1970. `facts: null`: as drawn from the shop's seed, so that a million orders stay small. */
export interface Order {
  readonly orderId: number;
  readonly index: number;
  readonly item: Item;
  readonly facts: OrderFacts | null;
  readonly purchasedAt: number;
  status: Status;
  paidAt: number | null;
  updatedAt: number;
  cancelledAt: number | null;
  notice: ShippingNotice | null;
  buyerReview: Review | null;
  sellerReview: Review | null;
  disguise: Disguise | null;
  /** A hidden order exists, but the API does not show it yet. */
  isVisible: boolean;
  /** When a hidden order will be shown by itself. */
  readonly revealsAt: number | null;
  /** The place of its last change among all changes of the shop. */
  changeSeq: number;
}
