import type { FaultHooks } from '../http/inject-faults.ts';
import { type FrameOptions, openMall } from '../frame/open-mall.ts';
import type { SimulatedMall, World } from '../mall.ts';
import { tokenOf } from './api/admit.ts';
import { answerXml, errorOf, writeError } from './api/refuse.ts';
import { LIST, serveApi } from './api/serve-api.ts';
import { showBody } from './api/show-request.ts';
import { routeYahoo } from './control/route-yahoo.ts';
import { drawNew } from './draw/draw-new.ts';
import { drawPast } from './draw/draw-past.ts';
import { type Order, orderSchema } from './order/order.ts';
import { expireToken } from './sign-in/grant.ts';
import type { YahooState } from './sign-in/yahoo-state.ts';
import { tradeAt } from './trade.ts';
import { writeDocument, XML_TYPE } from './xml/write-xml.ts';

// One a second for each URL; a twentieth more, so that a client that keeps to it is not refused for a late arrival.
const RATES = { url: { perSecond: 1.05, burst: 1 } };
const START = /<Start>\s*(\d+)\s*<\/Start>/;

/** Yahoo! Shopping with one store. */
export function openYahoo(world: World, options: FrameOptions): SimulatedMall {
  return openMall<Order>(world, options, {
    orders: {
      schema: orderSchema,
      numberOf: ({ orderId }) => orderId,
      orderedAt: ({ orderedAt }) => orderedAt,
      drawPast,
      drawNew,
    },
    rates: RATES,
    hooks: hooksOf,
    showBody,
    trade: tradeAt,
    control: routeYahoo,
    serve: serveApi,
    fail: (c, code) => answerXml(c, writeError(errorOf(code)), code),
  });
}

function hooksOf(state: YahooState): FaultHooks {
  return {
    contentType: XML_TYPE,
    errorBody: (code) => writeDocument(writeError(errorOf(code))),
    expireToken: (c) => expireToken(state, tokenOf(c.req.header('authorization'))),
    laterPage(c) {
      const start = c.req.path === LIST ? Number(START.exec(c.get('bodyText'))?.[1] ?? 1) : 1;
      return start > 1 ? { previous: null } : undefined;
    },
    listingOf: (c) => `${c.req.path} ${c.get('bodyText').replace(START, '')}`,
  };
}
