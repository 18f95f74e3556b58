import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { readBody } from '../../control/read-body.ts';
import type { MallEnv } from '../../http/mall-env.ts';
import { readAccess } from '../api/admit.ts';
import { CANCEL_WINDOW_MS } from '../draw/draw-order.ts';
import { makeReady } from '../draw/draw-new.ts';
import type { Order } from '../order/order.ts';
import { keepGrant, readGrant } from '../sign-in/grant.ts';
import { enableStoreKey, renewStoreKey } from '../sign-in/store-key.ts';
import type { YahooState } from '../sign-in/yahoo-state.ts';

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const consentSchema = z.strictObject({ consentedAt: instant.optional(), firstTokenAt: instant.nullish() });
const keySchema = z.strictObject({ isEnabled: z.boolean().optional(), renew: z.literal(true).optional() });
const accessSchema = z.strictObject({
  isAddressRegistered: z.boolean().optional(),
  isApiApproved: z.boolean().optional(),
});
const orderSchema = z.strictObject({
  state: z
    .enum(['held', 'cancellable', 'line-not-shippable', 'suspect', 'cash-on-delivery', 'card'])
    .default('held'),
});
const changeSchema = z.strictObject({
  isHeld: z.boolean().optional(),
  isCancellable: z.boolean().optional(),
  card: z.enum(['authorised', 'captured', 'expired']).optional(),
  isLineShippable: z.boolean().optional(),
});

/** What only this mall has: consent, the store's key, held orders, the buyer's ten minutes. */
export function routeYahoo(state: YahooState): Hono<MallEnv> {
  const control = new Hono<MallEnv>();
  control.patch('/yahoo/consent', async (c) => {
    const body = await readBody(c, consentSchema);
    if ('answer' in body) return body.answer;
    const { consentedAt, firstTokenAt } = body.data;
    const before = readGrant(state);
    const grant = keepGrant(state, {
      ...before,
      consentedAt: consentedAt ?? before.consentedAt,
      firstTokenAt: firstTokenAt === undefined ? before.firstTokenAt : firstTokenAt,
    });
    return c.json({ consentedAt: grant.consentedAt, firstTokenAt: grant.firstTokenAt });
  });
  control.patch('/yahoo/key', async (c) => {
    const body = await readBody(c, keySchema);
    if ('answer' in body) return body.answer;
    if (body.data.renew) renewStoreKey(state);
    const key = enableStoreKey(state, body.data.isEnabled ?? true);
    return c.json({ publicKey: key.publicKey, version: key.version, isEnabled: key.isEnabled });
  });
  control.patch('/yahoo/access', async (c) => {
    const body = await readBody(c, accessSchema);
    if ('answer' in body) return body.answer;
    const before = readAccess(state);
    const access = {
      isAddressRegistered: body.data.isAddressRegistered ?? before.isAddressRegistered,
      isApiApproved: body.data.isApiApproved ?? before.isApiApproved,
    };
    state.memory.set('access', access);
    state.changed();
    return c.json(access);
  });
  control.post('/yahoo/orders', async (c) => {
    const body = await readBody(c, orderSchema);
    if ('answer' in body) return body.answer;
    const order = state.book.place(state.clock.now(), (drawn) =>
      makeSpecial(makeReady(drawn), body.data.state),
    );
    state.changed();
    return c.json({ orderNo: order.orderId }, 201);
  });
  control.patch('/yahoo/orders/:no', (c) => changeSpecial(state, c));
  return control;
}

async function changeSpecial(state: YahooState, c: Context<MallEnv>): Promise<Response> {
  const body = await readBody(c, changeSchema);
  if ('answer' in body) return body.answer;
  const order = state.book.find(c.req.param('no') ?? '');
  if (order === undefined)
    return c.json({ error: { code: 'not_found', message: 'there is no such order' } }, 404);
  const now = state.clock.now();
  const { isHeld, isCancellable, card, isLineShippable } = body.data;
  state.book.put({
    ...order,
    ...(isHeld === undefined ? {} : { wasHeld: true, publishedAt: isHeld ? null : now }),
    ...(isCancellable === undefined
      ? {}
      : { cancellableUntil: isCancellable ? now + CANCEL_WINDOW_MS : now }),
    ...(card === undefined || order.card === null ? {} : { card: { ...order.card, state: card } }),
    ...(isLineShippable === undefined || order.lineGift === null
      ? {}
      : { lineGift: { ...order.lineGift, isShippable: isLineShippable } }),
  });
  state.changed();
  return c.body(null, 204);
}

function makeSpecial(order: Order, kind: z.output<typeof orderSchema>['state']): Order {
  switch (kind) {
    case 'held':
      return { ...order, wasHeld: true, publishedAt: null };
    case 'cancellable':
      return { ...order, cancellableUntil: order.orderedAt + CANCEL_WINDOW_MS };
    case 'suspect':
      return { ...order, suspect: 1 };
    case 'line-not-shippable':
      return {
        ...order,
        payMethod: 'payment_z3',
        card: null,
        payStatus: 1,
        lineGift: { id: `LG${order.orderedAt}`, isShippable: false },
      };
    case 'cash-on-delivery':
      return {
        ...order,
        payMethod: 'payment_d1',
        charges: { ...order.charges, payYen: 330, pointsYen: 0, discountYen: 0 },
        card: null,
        payStatus: 0,
        paidAt: null,
        settleStatus: 2,
      };
    case 'card':
      return {
        ...order,
        payMethod: 'payment_a1',
        payStatus: 1,
        paidAt: order.orderedAt,
        settleStatus: 3,
        card: { last4: '4242', payType: 1, payCount: 1, state: 'authorised' },
      };
  }
}
