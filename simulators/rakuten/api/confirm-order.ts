import type { Context } from 'hono';
import { z } from 'zod';
import type { MallState } from '../../frame/open-mall.ts';
import type { MallEnv } from '../../http/mall-env.ts';
import { NOT_FIXED, PROGRESS } from '../order/codes.ts';
import { confirmOrder } from '../order/move-order.ts';
import type { Order } from '../order/order-model.ts';
import { orderNumberList } from './get-order.ts';
import { type Message, say } from './message.ts';
import { readRequest } from './read-request.ts';

const OF = 'CONFIRM_ORDER';
const confirmSchema = z.object({ orderNumberList });

/** 注文確認, each order for itself. */
export function postConfirmation(state: MallState<Order>, c: Context<MallEnv>): Response {
  const read = readRequest(c, { schema: confirmSchema, of: OF });
  if ('refused' in read) return c.json({ MessageModelList: read.refused }, 400);
  const asked = [...new Set(read.asked.orderNumberList)];
  const confirmable = asked.filter((orderNumber) => findObstacle(state.book.find(orderNumber)) === null);
  const messages = asked.map((orderNumber) => confirmOne(state, orderNumber, c.get('at')));
  if (confirmable.length > 0) {
    c.get('entry').effect = {
      kind: 'confirm',
      orderId: confirmable.length === 1 ? (confirmable[0] ?? null) : null,
      itemId: null,
      at: new Date(c.get('at')).toISOString(),
      body: { orderNumberList: confirmable },
    };
  }
  return c.json({ MessageModelList: messages });
}

function confirmOne(state: MallState<Order>, orderNumber: string, at: number): Message {
  const order = state.book.find(orderNumber);
  const obstacle = findObstacle(order);
  if (order === undefined || obstacle !== null) {
    const { suffix, message } = obstacle ?? UNKNOWN;
    return say({ of: OF, suffix }, message, { orderNumber });
  }
  state.book.put(confirmOrder(order, at));
  return say({ of: OF, suffix: 'INFO_101' }, '注文確認に成功しました。', { orderNumber });
}

const UNKNOWN = { suffix: 'ERROR_101', message: '該当する受注が存在しません。' };

function findObstacle(
  order: Order | undefined,
): { readonly suffix: string; readonly message: string } | null {
  if (order === undefined) return UNKNOWN;
  const { orderProgress, postagePrice } = order.model;
  if (orderProgress === PROGRESS.cancelled) {
    return { suffix: 'ERROR_102', message: '既にキャンセルされています。' };
  }
  if (orderProgress !== PROGRESS.awaitingConfirmation) {
    return { suffix: 'ERROR_103', message: '既にステータスが変更されています。' };
  }
  return postagePrice === NOT_FIXED ? { suffix: 'ERROR_105', message: '送料が設定されていません。' } : null;
}
