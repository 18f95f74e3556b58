import { Hono } from 'hono';
import { z } from 'zod';
import { readBody } from '../../control/read-body.ts';
import type { MallEnv } from '../../http/mall-env.ts';
import { chargeCodFee, splitPayments } from '../draw/draw-payments.ts';
import { type AmazonState, setPersonsRole } from '../shop/amazon-state.ts';
import { requestCancel } from '../shop/change-order.ts';
import { changeOrder, placeOrder } from '../shop/operate.ts';
import type { Order } from '../shop/order.ts';

const roleSchema = z.strictObject({ allowed: z.boolean() });
const orderSchema = z.strictObject({
  kind: z.enum(['cash-on-delivery', 'by-amazon', 'pre-order']),
});
const reasonSchema = z.strictObject({ reason: z.string().default('その他') });

/** What only this mall knows. */
export function routeAmazon(state: AmazonState): Hono<MallEnv> {
  const control = new Hono<MallEnv>();
  control.put('/amazon/personal-data', async (c) => {
    const body = await readBody(c, roleSchema);
    if ('answer' in body) return body.answer;
    setPersonsRole(state, body.data.allowed);
    return c.json(body.data);
  });
  control.post('/amazon/orders', async (c) => {
    const body = await readBody(c, orderSchema);
    if ('answer' in body) return body.answer;
    return c.json({ orderNo: placeOrder(state, (order) => specialise(order, body.data.kind)) }, 201);
  });
  control.post('/amazon/orders/:no/pay', (c) => {
    changeOrder(state, c.req.param('no'), (order) => ({ ...order, status: 'UNSHIPPED', isConfirmed: true }));
    return c.body(null, 204);
  });
  control.post('/amazon/orders/:no/request-cancel', async (c) => {
    const body = await readBody(c, reasonSchema);
    if ('answer' in body) return body.answer;
    changeOrder(state, c.req.param('no'), (order) => requestCancel(order, body.data.reason));
    return c.body(null, 204);
  });
  return control;
}

function specialise(order: Order, kind: z.infer<typeof orderSchema>['kind']): Order {
  switch (kind) {
    case 'cash-on-delivery': {
      const items = chargeCodFee(order.items, 'CashOnDelivery');
      return {
        ...order,
        items,
        payments: splitPayments(items, { method: 'CashOnDelivery', pointsShare: 0 }),
      };
    }
    case 'by-amazon':
      return { ...order, fulfilledBy: 'AMAZON' };
    case 'pre-order':
      return { ...order, status: 'PENDING_AVAILABILITY', isConfirmed: false, programs: ['PREORDER'] };
  }
}
