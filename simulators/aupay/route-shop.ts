import { Hono } from 'hono';
import { z } from 'zod';
import { readBody } from '../control/read-body.ts';
import type { MallEnv } from '../http/mall-env.ts';
import {
  type Access,
  apiKeyOf,
  type AupayState,
  changeAccess,
  issueKey,
  readAccess,
  SHOP_ID,
} from './access.ts';
import { isStatus } from './shop/statuses.ts';

const accessSchema = z.strictObject({
  expiresAt: z.iso.datetime({ offset: true }).optional(),
  ipRegistered: z.boolean().optional(),
  orderRights: z.boolean().optional(),
});
const orderSchema = z.strictObject({
  status: z.string().refine(isStatus, 'no status of this shop').optional(),
  paid: z.boolean().optional(),
});

/** What a shop does in Wow!manager: its API key, and an order's status. */
export function routeShop(state: AupayState): Hono<MallEnv> {
  const control = new Hono<MallEnv>();
  control.get('/key', (c) => c.json(describeAccess(readAccess(state))));
  control.post('/key', (c) => c.json(describeAccess(issueKey(state)), 201));
  control.patch('/key', async (c) => {
    const body = await readBody(c, accessSchema);
    if ('answer' in body) return body.answer;
    const { expiresAt, ipRegistered, orderRights } = body.data;
    const access = changeAccess(state, {
      ...(expiresAt === undefined ? {} : { expiresAt: Date.parse(expiresAt) }),
      ...(ipRegistered === undefined ? {} : { isIpRegistered: ipRegistered }),
      ...(orderRights === undefined ? {} : { hasOrderRights: orderRights }),
    });
    return c.json(describeAccess(access));
  });
  control.patch('/orders/:no', async (c) => {
    const body = await readBody(c, orderSchema);
    if ('answer' in body) return body.answer;
    const order = state.book.find(c.req.param('no'));
    if (order === undefined) return c.json({ error: { code: 'not_found', message: 'no such order' } }, 404);
    const { status = order.status, paid: isPaid } = body.data;
    const paidAt = isPaid === true ? (order.paidAt ?? state.clock.now()) : null;
    state.book.put({ ...order, status, paidAt: isPaid === undefined ? order.paidAt : paidAt });
    state.changed();
    return c.body(null, 204);
  });
  return control;
}

function describeAccess(access: Access) {
  return {
    shopId: SHOP_ID,
    apiKey: apiKeyOf(access),
    issuedAt: new Date(access.issuedAt).toISOString(),
    expiresAt: new Date(access.expiresAt).toISOString(),
    ipRegistered: access.isIpRegistered,
    orderRights: access.hasOrderRights,
  };
}
