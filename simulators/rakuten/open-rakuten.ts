import { type FrameOptions, openMall } from '../frame/open-mall.ts';
import type { OrderPlan } from '../frame/order-book.ts';
import type { SimulatedMall, World } from '../mall.ts';
import type { KeyFaults } from './api/authorise.ts';
import { refuseAtGateway, SYSTEM_ERROR } from './api/refuse.ts';
import { createHooks, serveApi } from './api/serve-api.ts';
import { showBody, showPath } from './api/show-request.ts';
import { routeRakuten } from './control/route-rakuten.ts';
import { drawOrder } from './draw/draw-order.ts';
import { drawPast } from './draw/draw-past.ts';
import { type Order, orderSchema } from './order/order-model.ts';
import { tradeAt } from './trade.ts';

const ORDERS: OrderPlan<Order> = {
  schema: orderSchema,
  numberOf: ({ model }) => model.orderNumber,
  orderedAt: ({ times }) => times.ordered,
  drawPast,
  drawNew: drawOrder,
};

/** One shop of 楽天市場 behind its RMS WEB SERVICE. */
export function openRakuten(world: World, options: FrameOptions): SimulatedMall {
  const keyFaults: KeyFaults = new WeakSet();
  return openMall(world, options, {
    orders: ORDERS,
    rates: { request: { perSecond: 1, burst: 2 } },
    hooks: () => createHooks(keyFaults),
    showBody,
    showPath,
    trade: tradeAt,
    control: routeRakuten,
    serve: (api, state) => serveApi(api, state, keyFaults),
    fail: (c, code) => (code === 404 ? refuseAtGateway(c, 'GE0007') : c.json(SYSTEM_ERROR, 500)),
  });
}
