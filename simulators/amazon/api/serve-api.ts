import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { FaultHooks } from '../../http/inject-faults.ts';
import type { MallEnv } from '../../http/mall-env.ts';
import type { AmazonState, Operation } from '../shop/amazon-state.ts';
import { admit } from './admit.ts';
import { confirmShipment } from './confirm-shipment.ts';
import { listParticipations } from './list-participations.ts';
import { nameListing } from './page-token.ts';
import { readOrder } from './read-order.ts';
import { answerRefusal, describeStatus } from './refuse.ts';
import { searchOrders } from './search-orders.ts';
import { expireToken, signIn, TOKEN_PATH } from './sign-in.ts';

/** Every path that is played. */
export function serveApi(api: Hono<MallEnv>, state: AmazonState): void {
  const serve =
    (operation: Operation, answer: (state: AmazonState, c: Context<MallEnv>) => Response) =>
    (c: Context<MallEnv>): Response => {
      const refused = admit(state, c, operation);
      return refused === null ? answer(state, c) : answerRefusal(c, refused);
    };
  api.use(async (c, next) => {
    c.header('x-amzn-RequestId', randomUUID());
    await next();
  });
  api.post(TOKEN_PATH, (c) => signIn(state, c));
  api.get('/orders/2026-01-01/orders', serve('searchOrders', searchOrders));
  api.get('/orders/2026-01-01/orders/:orderId', serve('getOrder', readOrder));
  api.post('/orders/v0/orders/:orderId/shipmentConfirmation', serve('confirmShipment', confirmShipment));
  api.get(
    '/sellers/v1/marketplaceParticipations',
    serve('getMarketplaceParticipations', (_, c) => listParticipations(c)),
  );
}

export function hookFaults(state: AmazonState): FaultHooks {
  return {
    errorBody: describeStatus,
    expireToken: (c) => expireToken(state, c.req.header('x-amz-access-token') ?? ''),
    laterPage: (c) => {
      const previous = c.req.query('paginationToken');
      return previous === undefined ? undefined : { previous };
    },
    listingOf: (c) => `${c.req.path} ${nameListing(new URL(c.req.url).search)}`,
  };
}
