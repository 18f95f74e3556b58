import { Hono } from 'hono';
import { z } from 'zod';
import { readBody } from '../../control/read-body.ts';
import type { MallState } from '../../frame/open-mall.ts';
import type { MallEnv } from '../../http/mall-env.ts';
import { setDisabledFunctions, setLicenceExpiry } from '../api/licence.ts';
import { PROGRESS, PROGRESSES } from '../order/codes.ts';
import { cancelOrder, confirmOrder, reportShipped, settleOrder, withProgress } from '../order/move-order.ts';
import type { Order } from '../order/order-model.ts';
import { renderOrder, NEWEST_VERSION } from '../order/render-order.ts';
import { SPECIALS, type Special } from '../order/special-orders.ts';

const specials = Object.keys(SPECIALS);
const licenceSchema = z.strictObject({ expiresAt: z.iso.datetime({ offset: true }) });
const functionsSchema = z.strictObject({ disabled: z.array(z.string()) });
const moveSchema = z.strictObject({ progress: z.int().refine((code) => PROGRESSES.includes(code)) });
const placeSchema = z.strictObject({
  specials: z.array(z.string().refine(isSpecial)).default([]),
  state: z.enum(['awaiting-confirmation', 'awaiting-shipment']).default('awaiting-shipment'),
});

/** What happens at this mall alone. */
export function routeRakuten(state: MallState<Order>): Hono<MallEnv> {
  const control = new Hono<MallEnv>();
  control.put('/rakuten/licence', async (c) => {
    const body = await readBody(c, licenceSchema);
    if ('answer' in body) return body.answer;
    setLicenceExpiry(state.memory, Date.parse(body.data.expiresAt));
    state.changed();
    return c.body(null, 204);
  });
  control.put('/rakuten/functions', async (c) => {
    const body = await readBody(c, functionsSchema);
    if ('answer' in body) return body.answer;
    setDisabledFunctions(state.memory, body.data.disabled);
    state.changed();
    return c.body(null, 204);
  });
  control.post('/rakuten/orders', async (c) => {
    const body = await readBody(c, placeSchema);
    if ('answer' in body) return body.answer;
    const at = state.clock.now();
    const order = state.book.place(at, (drawn) => makeSpecial(drawn, { ...body.data, at }));
    state.changed();
    return c.json({ orderNo: order.model.orderNumber, order: renderOrder(order, NEWEST_VERSION) }, 201);
  });
  control.patch('/rakuten/orders/:no', async (c) => {
    const body = await readBody(c, moveSchema);
    if ('answer' in body) return body.answer;
    const order = state.book.find(c.req.param('no'));
    if (order === undefined) return c.body(null, 404);
    state.book.put(moveOrder(order, body.data.progress, state.clock.now()));
    state.changed();
    return c.body(null, 204);
  });
  return control;
}

/** With the times that belong to it: 300 is what a payment makes of 200. */
function moveOrder(order: Order, progress: number, at: number): Order {
  switch (progress) {
    case PROGRESS.awaitingShipment:
      return settleOrder(order, at);
    case PROGRESS.shipped:
      return reportShipped(order, at);
    case PROGRESS.cancelled:
      return cancelOrder(order, at);
    default:
      return withProgress(order, progress);
  }
}

function isSpecial(name: string): name is Special {
  return specials.includes(name);
}

function makeSpecial(
  drawn: Order,
  asked: { readonly specials: readonly string[]; readonly state: string; readonly at: number },
): Order {
  const special = asked.specials
    .filter(isSpecial)
    .reduce<Order>((order, name) => SPECIALS[name](order), drawn);
  return asked.state === 'awaiting-shipment'
    ? settleOrder(confirmOrder(special, asked.at), asked.at)
    : special;
}
