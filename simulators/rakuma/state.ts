import type { FaultPlan } from '../faults.ts';
import type { Journal } from '../http/journal.ts';
import type { Rate } from '../http/token-bucket.ts';
import type { MallClock } from '../mall-clock.ts';
import type { Tokens } from './api/tokens.ts';
import { drawHistory } from './draw/draw-history.ts';
import {
  DEFAULT_CREDENTIALS,
  DEFAULT_DAYS,
  type RakumaOptions,
  type ShopOptions,
  STACKED_EMAIL,
  STILL_LIFE,
} from './options.ts';
import { liveUntil } from './shop/live.ts';
import type { Order } from './shop/order.ts';
import { scheduleArrival } from './shop/schedule.ts';
import { type Credentials, type Life, openShop, type Shop, SHOPS_AT_MOST } from './shop/shop.ts';

/** The simulated Rakuma, whole. */
export interface RakumaState {
  readonly clock: MallClock;
  readonly journal: Journal;
  readonly faults: FaultPlan;
  readonly tokens: Tokens;
  readonly options: RakumaOptions;
  /** To be called when something worth keeping has changed. */
  readonly changed: () => void;
  shops: Shop[];
  seed: number;
  rate: Rate;
}

/** The shops of a new mall: the first one, a stacked one with at most ten orders, and those of the options. */
export function openFirstShops(state: RakumaState, orders: number): void {
  const first = state.options;
  const alike = { ...readCredentials(first), ...readLife(first) };
  state.shops = [];
  addShop(state, { orders, ...first });
  addShop(state, {
    ...alike,
    email: STACKED_EMAIL,
    accountType: 'stacked',
    name: '縦づみ工房',
    orders: Math.min(10, orders),
  });
  for (const shop of first.moreShops ?? []) addShop(state, { ...alike, orders, ...shop });
}

/** `null` when another shop has that e-mail address already, or the mall is full. */
export function addShop(state: RakumaState, options: ShopOptions): Shop | null {
  const slot = state.shops.length;
  const credentials = readCredentials(options);
  if (slot >= SHOPS_AT_MOST || state.shops.some((shop) => shop.credentials.email === credentials.email)) {
    return null;
  }
  const { name = slot === 0 ? 'まとめ商店' : `まとめ商店 ${slot + 1}号店`, accountType = 'single_item' } =
    options;
  const seed = options.seed ?? state.seed + slot;
  const life = readLife(options);
  const shop = openShop({ slot, seed, name, accountType, credentials, life }, state.rate);
  const now = state.clock.now();
  drawHistory(shop, { orders: options.orders ?? 0, days: state.options.days ?? DEFAULT_DAYS, now });
  scheduleArrival(shop, now);
  state.shops.push(shop);
  return shop;
}

export function findShop(state: RakumaState, shopId: number): Shop | undefined {
  return state.shops.find((shop) => shop.shopId === shopId);
}

/** Lets all shops live until the present. */
export function advanceState(state: RakumaState): void {
  const now = state.clock.now();
  // Every shop, so no short cut by `some`.
  const lived = state.shops.filter((shop) => liveUntil(shop, now));
  if (lived.length > 0) state.changed();
}

/** In the shop that is named, or in the first that has it. */
export function findOrder(
  state: RakumaState,
  orderId: number,
  shopId?: number,
): { readonly shop: Shop; readonly order: Order } | null {
  for (const shop of state.shops) {
    const order = shop.orders.get(orderId);
    if (order !== undefined && (shopId === undefined || shop.shopId === shopId)) return { shop, order };
  }
  return null;
}

function readCredentials(options: ShopOptions): Credentials {
  const { email, apiPassword, clientId, clientSecret } = { ...DEFAULT_CREDENTIALS, ...options };
  return { email, apiPassword, clientId, clientSecret };
}

function readLife(options: ShopOptions): Life {
  const all = { ...STILL_LIFE, ...options };
  const { arrivalsPerMinute, buyerPaysAfterMs, unpaidShare, buyerRatesAfterMs, visibilityLagMs } = all;
  return { arrivalsPerMinute, buyerPaysAfterMs, unpaidShare, buyerRatesAfterMs, visibilityLagMs };
}
