import type { z } from 'zod';
import { addOrder, newOrderSchema } from './control/add-order.ts';
import { changeOrder, type OrderChangeInput, orderChangeSchema } from './control/change-order.ts';
import { readItemFacts } from './draw/draw-item.ts';
import type { ShopOptions } from './options.ts';
import { renderOrder, showOrder, type WireOrder } from './render-order.ts';
import type { Order } from './shop/order.ts';
import type { Shop } from './shop/shop.ts';
import { addShop, findOrder, findShop, type RakumaState } from './state.ts';

export type NewOrderInput = z.input<typeof newOrderSchema>;

/** An order as it is (`order`), and as the API shows it: `shown` is `null` when that is the same. */
export interface OrderTruth {
  readonly shopId: number;
  readonly hidden: boolean;
  readonly order: WireOrder;
  readonly shown: unknown;
}

/** What those who run the simulator may see and do, in process and over the control path alike. */
export type RakumaOperator = ReturnType<typeof createOperator>;

export function createOperator(state: RakumaState) {
  return {
    shops: () => state.shops.map(describeShop),

    /** `null` when the e-mail address is taken. */
    addShop(options: ShopOptions) {
      const shop = addShop(state, options);
      state.changed();
      return shop && describeShop(shop);
    },

    /** Whether Rakuma lets the shop use the API (403 if not). `null`: no such shop. */
    allowApi(shopId: number, isApiAllowed: boolean) {
      const shop = findShop(state, shopId);
      if (shop === undefined) return null;
      shop.isApiAllowed = isApiAllowed;
      state.changed();
      return describeShop(shop);
    },

    /** The whole truth, hidden orders too: of one shop, or of all. */
    orders(shopId?: number): readonly OrderTruth[] {
      const shops = shopId === undefined ? state.shops : state.shops.filter((shop) => shop.shopId === shopId);
      return shops.flatMap((shop) => [...shop.orders.values()].map((order) => describeOrder(shop, order)));
    },

    /** Adds an order to a shop (the first by default). `null`: no such shop, or its number or its piece is taken. */
    addOrder(addition: {
      readonly shopId?: number | undefined;
      readonly hidden?: boolean | undefined;
      readonly order?: NewOrderInput | undefined;
    }): WireOrder | null {
      const given = newOrderSchema.parse(addition.order ?? {});
      const shop = addition.shopId === undefined ? state.shops[0] : findShop(state, addition.shopId);
      if (shop === undefined) return null;
      const now = state.clock.now();
      const order = addOrder(shop, { order: given, isVisible: addition.hidden !== true, now });
      state.changed();
      return order && renderOrder(shop.seed, order);
    },

    /** Of the named shop, or of the first that has this number. `null`: no such order. */
    changeOrder(
      orderId: number,
      input: OrderChangeInput,
      shopId?: number,
    ): WireOrder | { readonly refused: 'not-allowed' } | null {
      const found = findOrder(state, orderId, shopId);
      if (found === null) return null;
      const { shop, order } = found;
      const change = orderChangeSchema.parse(input);
      if (!changeOrder(shop, order, { change, now: state.clock.now() })) return { refused: 'not-allowed' };
      state.changed();
      return renderOrder(shop.seed, order);
    },

    /** The pieces of all shops that are on sale or withdrawn. */
    items: () =>
      state.shops.flatMap((shop) =>
        [...shop.items.values()]
          .filter(({ state: itemState }) => itemState !== 'sold')
          .map((item) => {
            const { name, priceYen, sellerCode = null } = readItemFacts(shop.seed, item);
            return {
              shopId: shop.shopId,
              itemId: item.itemId,
              state: item.state,
              name,
              priceYen,
              sellerCode,
            };
          }),
      ),

    /** All access tokens are expired at once; refresh tokens stay good. */
    expireTokens(): void {
      state.tokens.expireAll();
      state.changed();
    },
  };
}

function describeShop(shop: Shop) {
  const { shopId, name, accountType, credentials, seed, isApiAllowed, life } = shop;
  return {
    shopId,
    name,
    accountType,
    ...credentials,
    seed,
    apiAllowed: isApiAllowed,
    orders: shop.orders.size,
    life,
  };
}

function describeOrder(shop: Shop, order: Order): OrderTruth {
  return {
    shopId: shop.shopId,
    hidden: !order.isVisible,
    order: renderOrder(shop.seed, order),
    shown: order.disguise === null ? null : showOrder(shop.seed, order),
  };
}
