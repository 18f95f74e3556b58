import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { readBody } from '../../control/read-body.ts';
import type { MallEnv } from '../../http/mall-env.ts';
import type { RakumaOperator } from '../operator.ts';
import { newOrderSchema } from './add-order.ts';
import { orderChangeSchema } from './change-order.ts';
import { newShopSchema } from './new-shop.ts';

const additionSchema = z.strictObject({
  shopId: z.int().optional(),
  hidden: z.boolean().optional(),
  order: newOrderSchema.prefault({}),
});

/** The control paths for Rakuma's own things: its shops, orders and items. */
export function routeOrders(operator: RakumaOperator): Hono<MallEnv> {
  const control = new Hono<MallEnv>();
  control.get('/shops', (c) => c.json({ shops: operator.shops() }));
  control.post('/shops', async (c) => {
    const body = await readBody(c, newShopSchema);
    if ('answer' in body) return body.answer;
    const shop = operator.addShop(body.data);
    return shop === null ? c.json(TAKEN, 409) : c.json(shop, 201);
  });
  control.patch('/shops/:id', async (c) => {
    const body = await readBody(c, z.strictObject({ apiAllowed: z.boolean() }));
    if ('answer' in body) return body.answer;
    const shop = operator.allowApi(Number(c.req.param('id')), body.data.apiAllowed);
    return shop === null ? c.json(NOT_FOUND, 404) : c.json(shop);
  });
  control.get('/orders', (c) => {
    return c.json({ orders: operator.orders(readShopId(c)) });
  });
  control.post('/orders', async (c) => {
    const body = await readBody(c, additionSchema);
    if ('answer' in body) return body.answer;
    const order = operator.addOrder(body.data);
    return order === null ? c.json(TAKEN, 409) : c.json(order, 201);
  });
  control.patch('/orders/:id', async (c) => {
    const body = await readBody(c, orderChangeSchema);
    if ('answer' in body) return body.answer;
    const order = operator.changeOrder(Number(c.req.param('id')), body.data, readShopId(c));
    if (order === null) return c.json(NOT_FOUND, 404);
    return 'refused' in order ? c.json(NOT_ALLOWED, 409) : c.json(order);
  });
  control.get('/items', (c) => c.json({ items: operator.items() }));
  control.post('/expire-tokens', (c) => {
    operator.expireTokens();
    return c.body(null, 204);
  });
  control.all('*', (c) => c.json(NOT_FOUND, 404));
  return control;
}

function readShopId(c: Context): number | undefined {
  const shop = c.req.query('shop');
  return shop === undefined ? undefined : Number(shop);
}

const NOT_FOUND = { error: { code: 'not_found', message: 'there is no such thing' } };
const TAKEN = {
  error: { code: 'taken', message: 'there is no such shop, or the e-mail address, number or piece is taken' },
};
const NOT_ALLOWED = { error: { code: 'not_allowed', message: 'the order is not in a status for this' } };
