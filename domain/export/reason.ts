import type { Said } from '../text/said.ts';

/** Every reason why something is not told to a mall. Names are public and stay. */
export const REASON_CODES = [
  'status-not-exportable',
  'on-hold',
  'cancelled',
  'ships-on-missing',
  'ships-on-in-future',
  'tracking-number-missing',
  'outside-period',
  'already-sent',
  'buyer-has-not-rated',
  'rating-message-missing',
  'account-type-not-supported',
  'not-paid',
  'carrier-not-mapped',
  'mall-refused',
  'uncertain',
  'carrier-missing',
  'tracking-number-invalid',
  'mall-hold',
  'fulfilled-by-mall',
  'already-shipped-at-mall',
  'waiting',
  'api-option-required',
  'settled-by-a-person',
  'nothing-to-correct',
  'persons-erased',
  'not-supported-by-mall',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** `detail` is a fact to show inside the sentence: a date, the mall's words. */
export type Reason = { readonly code: ReasonCode; readonly detail?: Said };

/** Something that will be sent all the same, but that a person should know. */
export type Warning = { readonly code: string; readonly message: Said };
