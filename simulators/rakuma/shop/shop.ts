import type { Rate } from '../../http/token-bucket.ts';
import { TokenBucket } from '../../http/token-bucket.ts';
import type { AccountType } from './codes.ts';
import { EventQueue } from './event-queue.ts';
import type { Item, Order } from './order.ts';
import { OrderIndex } from './order-index.ts';

export interface Credentials {
  readonly email: string;
  readonly apiPassword: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** How the buyers of a shop behave. `null`: they never do. */
export interface Life {
  readonly arrivalsPerMinute: number;
  /** A buyer who has not paid at once pays after this time, at the latest after twice this time. */
  readonly buyerPaysAfterMs: number | null;
  /** The share of those who never pay; the mall cancels their orders when the others have paid. */
  readonly unpaidShare: number;
  /** A buyer rates after this time from the ship notice, at the latest after twice this time. */
  readonly buyerRatesAfterMs: number | null;
  /** A new order is shown only so long after it was bought. */
  readonly visibilityLagMs: number;
}

/** One shop at Rakuma, with everything it has. */
export interface Shop {
  readonly shopId: number;
  /** The shop's number at this mall, from 0; the last digits of its orders' and items' numbers. */
  readonly slot: number;
  readonly seed: number;
  readonly name: string;
  readonly accountType: AccountType;
  readonly credentials: Credentials;
  readonly life: Life;
  /** Whether Rakuma lets this shop use the API. */
  isApiAllowed: boolean;
  readonly orders: Map<number, Order>;
  readonly index: OrderIndex;
  /** Orders' JSON, until they change. */
  readonly texts: Map<number, string>;
  readonly items: Map<number, Item>;
  /** Item numbers. */
  readonly onSale: Set<number>;
  readonly queue: EventQueue;
  bucket: TokenBucket;
  nextOrderIndex: number;
  nextItemIndex: number;
}

type NewShop = Pick<Shop, 'slot' | 'seed' | 'name' | 'accountType' | 'credentials' | 'life'>;

const FIRST_SHOP_ID = 410_001;
const FIRST_ORDER_ID = 30_000_000;
const FIRST_ITEM_ID = 500_000_000;
/** At most so many shops, so that numbers of two shops never meet. */
export const SHOPS_AT_MOST = 100;

export function openShop(shop: NewShop, rate: Rate): Shop {
  return {
    ...shop,
    shopId: FIRST_SHOP_ID + shop.slot,
    isApiAllowed: true,
    orders: new Map(),
    index: new OrderIndex(),
    texts: new Map(),
    items: new Map(),
    onSale: new Set(),
    queue: new EventQueue(),
    bucket: new TokenBucket(rate),
    nextOrderIndex: 0,
    nextItemIndex: 0,
  };
}

/** The next order number of the shop that nobody has taken by choice. */
export function takeOrderNumber(shop: Shop): { readonly index: number; readonly orderId: number } {
  const index = shop.nextOrderIndex;
  shop.nextOrderIndex += 1;
  const orderId = FIRST_ORDER_ID + index * SHOPS_AT_MOST + shop.slot;
  return shop.orders.has(orderId) ? takeOrderNumber(shop) : { index, orderId };
}

/** Puts one more piece on sale. */
export function listItem(
  shop: Shop,
  given?: Pick<Item, 'facts'> & { readonly itemId?: number | undefined },
): Item {
  const index = shop.nextItemIndex;
  shop.nextItemIndex += 1;
  const itemId = given?.itemId ?? FIRST_ITEM_ID + index * SHOPS_AT_MOST + shop.slot;
  if (shop.items.has(itemId)) return listItem(shop, given);
  const item: Item = { itemId, index, facts: given?.facts ?? null, state: 'on_sale' };
  shop.items.set(itemId, item);
  shop.onSale.add(itemId);
  return item;
}

/** Moves a piece on or off sale. */
export function setItemState(shop: Shop, item: Item, state: Item['state']): void {
  item.state = state;
  if (state === 'on_sale') shop.onSale.add(item.itemId);
  else shop.onSale.delete(item.itemId);
}
