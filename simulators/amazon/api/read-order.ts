import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { renderOrder } from '../render/render-order.ts';
import { type AmazonState, mayReadPersons } from '../shop/amazon-state.ts';
import type { Order } from '../shop/order.ts';
import { readDatasets } from './read-query.ts';
import { answerRefusal, type Refusal, refuseBy, refuseInput } from './refuse.ts';

/** `GET /orders/2026-01-01/orders/{orderId}`. */
export function readOrder(state: AmazonState, c: Context<MallEnv>): Response {
  const datasets = readDatasets(new URL(c.req.url).searchParams);
  if ('refused' in datasets)
    return answerRefusal(c, refuseInput(`Invalid value '${datasets.refused}' in the request.`));
  const order = findOrder(state, c.req.param('orderId') ?? '');
  if ('status' in order && 'code' in order) return answerRefusal(c, order);
  const shown = { datasets, mayReadPersons: mayReadPersons(state), at: c.get('at') };
  return c.json({ order: renderOrder(order, shown) });
}

export function findOrder(state: AmazonState, orderId: string): Order | Refusal {
  if (!/^\d{3}-\d{7}-\d{7}$/.test(orderId)) return refuseInput(`Invalid orderId: ${orderId.slice(0, 40)}`);
  return state.book.find(orderId) ?? refuseBy(404);
}
