import { type FrameOptions, openMall } from '../frame/open-mall.ts';
import type { SimulatedMall, World } from '../mall.ts';
import type { AupayState } from './access.ts';
import { answerRefusal, writeRefusal, XML_TYPE } from './api/answer.ts';
import { describeStatus } from './shop/refusals.ts';
import { expireKeyOf } from './api/require-key.ts';
import { serveApi } from './api/serve-api.ts';
import { drawNew, drawPast } from './draw/draw-order.ts';
import { routeShop } from './route-shop.ts';
import { type Order, orderSchema } from './shop/order.ts';
import { tradeAt } from './trade.ts';

/** Opens a simulated au PAY マーケット with one shop: new from its seed, or as it was saved. */
export function openAupay(world: World, options: FrameOptions = {}): SimulatedMall {
  return openMall<Order>(world, options, {
    orders: {
      schema: orderSchema,
      numberOf: ({ orderId }) => String(orderId),
      orderedAt: ({ orderedAt }) => orderedAt,
      drawPast,
      drawNew,
    },
    // One a second, and one more for requests that the network has pushed together.
    rates: { calls: { perSecond: 1, burst: 2 } },
    hooks,
    showBody: (_path, bodyText) => (bodyText === '' ? null : bodyText),
    trade: tradeAt,
    serve: serveApi,
    control: routeShop,
    fail: (c, code) => answerRefusal(c, describeStatus(code), code),
  });
}

function hooks(state: AupayState) {
  type Request = { readonly req: { readonly path: string; query(): Readonly<Record<string, string>> } };
  return {
    contentType: XML_TYPE,
    errorBody: (code: number) => writeRefusal(describeStatus(code)),
    expireToken: (c: Parameters<typeof expireKeyOf>[1]) => expireKeyOf(state, c),
    laterPage: ({ req }: Request) =>
      Number(req.query()['startCount'] ?? 1) > 1 ? { previous: null } : undefined,
    listingOf: ({ req }: Request) => {
      const { startCount: _, ...search } = req.query();
      return `${req.path} ${new URLSearchParams(search).toString()}`;
    },
  };
}
