import { Hono } from 'hono';
import { z } from 'zod';
import type { MallEnv } from '../http/mall-env.ts';
import type { Trade } from '../mall.ts';
import { readBody } from './read-body.ts';

const buySchema = z.strictObject({ state: z.enum(['unpaid', 'to-ship', 'to-rate']).default('to-ship') });
const disguiseSchema = z.strictObject({ oddity: z.enum(['unreadable', 'unknown-status', 'new-field']) });
const shipSchema = z.strictObject({ trackingNumber: z.string() });

/** What happens around the API, over HTTP, the same at every mall. */
export function routeTrade(trade: Trade): Hono<MallEnv> {
  const control = new Hono<MallEnv>();
  control.get('/trade', (c) => c.json({ shopName: trade.shopName, credentials: trade.credentials }));
  control.get('/trade/orders', (c) => c.json({ orders: trade.orders() }));
  control.get('/trade/told', (c) => c.json({ told: trade.told() }));
  control.post('/trade/orders', async (c) => {
    const body = await readBody(c, buySchema);
    if ('answer' in body) return body.answer;
    const orderNo = trade.buy(body.data.state);
    return orderNo === null
      ? c.json({ error: { code: 'impossible', message: 'no order can stand so at this mall' } }, 409)
      : c.json({ orderNo }, 201);
  });
  control.post('/trade/orders/:no/cancel', (c) => {
    trade.cancel(c.req.param('no'));
    return c.body(null, 204);
  });
  control.post('/trade/orders/:no/disguise', async (c) => {
    const body = await readBody(c, disguiseSchema);
    if ('answer' in body) return body.answer;
    trade.disguise(c.req.param('no'), body.data.oddity);
    return c.body(null, 204);
  });
  control.post('/trade/orders/:no/ship', async (c) => {
    const body = await readBody(c, shipSchema);
    if ('answer' in body) return body.answer;
    trade.shipByHand(c.req.param('no'), body.data.trackingNumber);
    return c.body(null, 204);
  });
  control.post('/trade/receive-all', (c) => c.json({ received: trade.receiveAll() }));
  return control;
}
