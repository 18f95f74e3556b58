import type { Rate } from '../http/token-bucket.ts';
import type { AccountType } from './shop/codes.ts';
import type { Credentials, Life } from './shop/shop.ts';

export interface ShopOptions extends Partial<Credentials>, Partial<Life> {
  readonly name?: string;
  readonly accountType?: AccountType;
  /** Orders of the last `days` that the shop has at the start. */
  readonly orders?: number;
  /** By default the simulator's seed, and the shop's number. */
  readonly seed?: number;
}

export interface RakumaOptions extends ShopOptions {
  /** Further shops, beside the first and the stacked one. */
  readonly moreShops?: readonly (ShopOptions & Pick<Credentials, 'email'>)[];
  /** Default 10 requests a second and shop, 20 at once. */
  readonly rate?: Rate;
  /** Default 3600. */
  readonly tokenLifetimeSeconds?: number;
  /** Days of history; default 14. */
  readonly days?: number;
}

/** Anyone can sign in to the simulated shop with these. */
export const DEFAULT_CREDENTIALS: Credentials = {
  email: 'shop@rakuma.example',
  apiPassword: 'rakuma-simulator',
  clientId: 'matome',
  clientSecret: 'matome-secret',
};
/** A 縦づみ account; password and client as above. */
export const STACKED_EMAIL = 'stacked@rakuma.example';

export const DEFAULT_RATE: Rate = { perSecond: 10, burst: 20 };
export const DEFAULT_TOKEN_LIFETIME_SECONDS = 3600;
export const DEFAULT_DAYS = 14;

/** Nobody buys, pays or rates: for tests that change orders themselves. */
export const STILL_LIFE: Life = {
  arrivalsPerMinute: 0,
  buyerPaysAfterMs: null,
  unpaidShare: 0.1,
  buyerRatesAfterMs: null,
  visibilityLagMs: 0,
};

/** A shop to look at: orders come in, are paid, received and rated within minutes. */
export const BUSY_LIFE: Life = {
  arrivalsPerMinute: 2,
  buyerPaysAfterMs: 45_000,
  unpaidShare: 0.1,
  buyerRatesAfterMs: 60_000,
  visibilityLagMs: 0,
};
