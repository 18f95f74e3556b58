import type { Hono } from 'hono';
import { injectFaults } from '../../http/inject-faults.ts';
import { keepJournal } from '../../http/keep-journal.ts';
import { advanceState, type RakumaState } from '../state.ts';
import { listOrders } from './list-orders.ts';
import type { RakumaEnv } from './rakuma-env.ts';
import { describeStatus, refuse } from './refuse.ts';
import { readBearer, requireToken } from './require-token.ts';
import { showBody } from './show-body.ts';
import { signIn } from './sign-in.ts';
import { postReview, postShippingNotice, postWithdrawal, readOrder } from './write-order.ts';

/** Every path of the contract. A request is written down, then befallen by faults, then answered as of its moment. */
export function serveApi(api: Hono<RakumaEnv>, state: RakumaState): void {
  const { journal, clock, faults: plan } = state;
  const hooks = {
    errorBody: describeStatus,
    expireToken: (c: { req: { header(name: string): string | undefined } }) =>
      state.tokens.expire(readBearer(c.req.header('authorization')) ?? ''),
    laterPage: (c: { req: { query(name: string): string | undefined } }) => {
      const cursor = c.req.query('cursor');
      return cursor === undefined ? undefined : { previous: cursor };
    },
  };
  api.use(keepJournal({ journal, clock, showBody }), injectFaults({ plan, clock, hooks }));
  api.use(async (c, next) => {
    advanceState(state);
    await next();
    if (c.get('entry').effect !== null) state.changed();
  });
  api.post('/oauth/token', (c) => signIn(state, c));
  api.use('/v1/*', requireToken(state));
  api.get('/v1/shop', (c) => {
    const { shopId, name, accountType } = c.get('shop');
    return c.json({ shop_id: shopId, name, account_type: accountType });
  });
  api.get('/v1/orders', listOrders);
  api.get('/v1/orders/:id', readOrder);
  api.post('/v1/orders/:id/shipping_notice', postShippingNotice);
  api.post('/v1/orders/:id/review', postReview);
  api.post('/v1/items/:id/withdraw', postWithdrawal);
  api.notFound((c) => refuse(c, 'not_found'));
  api.onError((error, c) => {
    // A client that leaves while it still sends is no fault of the simulator.
    if (c.env.incoming.complete) console.error(error);
    return refuse(c, 'internal_error');
  });
}
