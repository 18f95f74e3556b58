import type { Person } from '../persons/person.ts';
import type { Carrier, Method } from '../shipping/carriers.ts';
import type { CalendarDay, Instant } from '../time/tokyo.ts';

export type TaxRate = 10 | 8 | 0;

export type Line = {
  readonly number: number;
  readonly sku: string | null;
  readonly name: string;
  readonly options: readonly { readonly name: string; readonly value: string }[];
  readonly quantity: number;
  /** Tax included, after the discounts that the mall already took off. */
  readonly unitPriceYen: number | null;
  readonly taxRate: TaxRate | null;
  readonly cancelled: boolean;
};

/** Integer yen. `null` = not fixed at the mall yet, or not given. */
export type Amounts = {
  readonly itemsYen: number | null;
  readonly shippingYen: number | null;
  readonly feesYen: number | null;
  readonly discountYen: number | null;
  readonly couponYen: number | null;
  readonly pointsYen: number | null;
  /** What the buyer pays after all of it. The mall's figure stands. */
  readonly totalYen: number | null;
  /** The mall's total less the sum of the parts; `null` when they agree or a part is unknown. */
  readonly differenceYen: number | null;
  readonly taxes: readonly { readonly rate: TaxRate; readonly taxableYen: number; readonly taxYen: number }[];
};

export const PAYMENT_METHODS = [
  'credit-card',
  'cash-on-delivery',
  'bank-transfer',
  'convenience-store',
  'deferred',
  'points',
  'wallet',
  'carrier',
  'free',
  'other',
] as const;
export const PAYMENT_STATES = ['unpaid', 'authorised', 'paid', 'refunded', 'unknown'] as const;

export type Payment = {
  readonly method: (typeof PAYMENT_METHODS)[number];
  /** The mall's own words. */
  readonly name: string | null;
  readonly state: (typeof PAYMENT_STATES)[number];
  readonly paidAt: Instant | null;
};

export type DeliveryRequest = {
  readonly on: CalendarDay | null;
  /** `am`, `pm` or `HH-HH` in 24 hours. */
  readonly slot: string | null;
  /** Always the mall's words. */
  readonly text: string | null;
};

export type Gift = {
  readonly wrapping: string | null;
  readonly noshi: string | null;
  readonly message: string | null;
};

/** What we decide about one parcel. */
export type Shipment = {
  readonly carrier: Carrier | null;
  /** Free text, for `other`. */
  readonly carrierName: string | null;
  readonly method: Method | null;
  /** 出荷日 */
  readonly shipsOn: CalendarDay | null;
  /** 伝票番号 */
  readonly trackingNumbers: readonly string[];
};

export const NO_SHIPMENT: Shipment = {
  carrier: null,
  carrierName: null,
  method: null,
  shipsOn: null,
  trackingNumbers: [],
};

export type Parcel = {
  readonly id: string;
  readonly recipient: Person | null;
  readonly lineNumbers: readonly number[];
  readonly shipment: Shipment;
};
