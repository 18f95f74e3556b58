import { type FrameOptions, openMall } from '../frame/open-mall.ts';
import type { SimulatedMall, World } from '../mall.ts';
import { answerRefusal, refuseBy } from './api/refuse.ts';
import { hookFaults, serveApi } from './api/serve-api.ts';
import { showBody } from './api/show-body.ts';
import { routeAmazon } from './control/route-amazon.ts';
import { drawOrder } from './draw/draw-order.ts';
import { drawPast } from './draw/draw-past.ts';
import { RATES } from './shop/amazon-state.ts';
import { type Order, orderSchema } from './shop/order.ts';
import { tradeAt } from './trade.ts';

/** Opens a simulated Amazon.co.jp with one seller. */
export function openAmazon(world: World, options: FrameOptions = {}): SimulatedMall {
  return openMall<Order>(world, options, {
    orders: {
      schema: orderSchema,
      numberOf: ({ orderId }) => orderId,
      orderedAt: ({ createdAt }) => createdAt,
      drawPast,
      drawNew(random, fresh) {
        const order = drawOrder(random, fresh);
        return random.chance(0.1) ? { ...order, fulfilledBy: 'AMAZON' } : order;
      },
    },
    rates: RATES,
    hooks: hookFaults,
    showBody,
    trade: tradeAt,
    control: routeAmazon,
    serve: serveApi,
    fail: (c, code) => answerRefusal(c, refuseBy(code)),
  });
}
