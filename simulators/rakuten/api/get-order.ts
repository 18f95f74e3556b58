import type { Context } from 'hono';
import { z } from 'zod';
import type { MallState } from '../../frame/open-mall.ts';
import type { MallEnv } from '../../http/mall-env.ts';
import { DAY_MS } from '../../tokyo-time.ts';
import type { Order } from '../order/order-model.ts';
import { NEWEST_VERSION, OLDEST_VERSION, renderOrder } from '../order/render-order.ts';
import { say } from './message.ts';
import { readRequest, whole } from './read-request.ts';
import { HISTORY_DAYS } from './search-request.ts';

const OF = 'GET_ORDER';
export const orderNumberList = z.array(z.string().min(1)).min(1).max(100);

const getOrderSchema = z.object({
  orderNumberList,
  version: whole.refine((version) => version >= OLDEST_VERSION && version <= NEWEST_VERSION),
});

/** Orders come by their numbers, not as they were asked for. */
export function getOrder(state: MallState<Order>, c: Context<MallEnv>): Response {
  const read = readRequest(c, { schema: getOrderSchema, of: OF });
  if ('refused' in read) return c.json({ MessageModelList: read.refused, OrderModelList: [] }, 400);
  const { version } = read.asked;
  const oldest = c.get('at') - HISTORY_DAYS * DAY_MS;
  const asked = [...new Set(read.asked.orderNumberList)].sort();
  const found = asked.flatMap((orderNumber) => {
    const order = state.book.find(orderNumber);
    return order === undefined || order.times.ordered < oldest ? [] : [order];
  });
  const known = new Set(found.map(({ model }) => model.orderNumber));
  const unknown = asked.filter((orderNumber) => !known.has(orderNumber));
  return c.json({
    ...(version >= 6 ? { version } : {}),
    MessageModelList: [
      ...(found.length > 0 ? [say({ of: OF, suffix: 'INFO_101' }, '受注情報取得に成功しました。')] : []),
      ...unknown.map((orderNumber) =>
        say({ of: OF, suffix: 'INFO_102' }, '受注情報取得が0件です。', { orderNumber }),
      ),
    ],
    OrderModelList: found.map((order) => renderOrder(order, version)),
  });
}
