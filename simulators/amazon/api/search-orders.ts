import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { renderOrder } from '../render/render-order.ts';
import { toUtcIso } from '../render/to-utc-iso.ts';
import { type AmazonState, mayReadPersons } from '../shop/amazon-state.ts';
import type { Order } from '../shop/order.ts';
import { writePageToken } from './page-token.ts';
import { type OrderQuery, readQuery } from './read-query.ts';
import { answerRefusal } from './refuse.ts';

/** `GET /orders/2026-01-01/orders`: the oldest first, as they stand now. */
export function searchOrders(state: AmazonState, c: Context<MallEnv>): Response {
  const at = c.get('at');
  const query = readQuery(new URL(c.req.url).search, at);
  if ('refused' in query) return answerRefusal(c, query.refused);
  const found = findOrders(state.book.all(), query);
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  const nextToken =
    last === undefined || found.length === page.length
      ? undefined
      : writePageToken({
          listing: query.listing,
          beforeAt: query.beforeAt,
          issuedAt: at,
          lastAt: last[query.by],
          lastOrderId: last.orderId,
        });
  const shown = { datasets: query.datasets, mayReadPersons: mayReadPersons(state), at };
  return c.json({
    orders: page.map((order) => renderOrder(order, shown)),
    ...(nextToken === undefined ? {} : { pagination: { nextToken } }),
    [query.by === 'createdAt' ? 'createdBefore' : 'lastUpdatedBefore']: toUtcIso(query.beforeAt),
  });
}

function findOrders(orders: readonly Order[], query: OrderQuery): Order[] {
  const { by, afterAt, beforeAt, statuses, fulfilledBy, start } = query;
  const asked = orders.filter((order) => {
    if (order[by] < afterAt || order[by] > beforeAt) return false;
    if (statuses !== undefined && !statuses.has(order.status)) return false;
    if (fulfilledBy !== undefined && !fulfilledBy.has(order.fulfilledBy)) return false;
    if (start === undefined || order[by] > start.lastAt) return true;
    return order[by] === start.lastAt && order.orderId > start.lastOrderId;
  });
  return asked.sort((a, b) => a[by] - b[by] || (a.orderId < b.orderId ? -1 : 1));
}
