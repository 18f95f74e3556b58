import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { type AupayState, SHOP_ID } from '../access.ts';
import { readOrderText } from '../render-order.ts';
import type { Order } from '../shop/order.ts';
import { searchOrders } from '../shop/search-orders.ts';
import { writeElement } from '../xml/write-xml.ts';
import { answerDone, answerRefusal } from './answer.ts';
import { readListQuery } from './list-query.ts';
import { REFUSALS, type Refusal, refuseForm, refuseMissing } from '../shop/refusals.ts';

/** `searchTradeInfoListProc`, and with another `write` `searchTradeNoListProc`: a page of what fits. */
export function searchTradeList(
  state: AupayState,
  c: Context<MallEnv>,
  write: (order: Order) => string,
): Response {
  const parameters = c.req.query();
  const stranger = judgeShopId(parameters['shopId']);
  if (stranger !== null) return answerRefusal(c, stranger);
  const query = readListQuery(parameters);
  if ('refused' in query) return answerRefusal(c, query.refused);
  const found = searchOrders(state.book.all(), query);
  const page = found.slice(query.firstRow - 1, query.firstRow - 1 + query.rows);
  return answerDone(c, writeElement('resultCount', page.length) + page.map(write).join(''));
}

export function writeOrderNumber({ orderId }: Order): string {
  return writeElement('orderId', orderId);
}

/** `searchTradeInfoProc`. A number that is nobody's is no error: the answer's `orderInfo` is empty. */
export function searchTrade(state: AupayState, c: Context<MallEnv>): Response {
  const { shopId, orderId } = c.req.query();
  const refusal = judgeShopId(shopId) ?? judgeOrderId(orderId);
  if (refusal !== null) return answerRefusal(c, refusal);
  const order = state.book.find(orderId ?? '');
  return answerDone(c, order === undefined ? writeElement('orderInfo', null) : readOrderText(order));
}

export function judgeShopId(shopId: string | undefined): Refusal | null {
  if (shopId === undefined || shopId === '') return refuseMissing('shopId');
  if (!/^\d{1,18}$/.test(shopId)) return refuseForm('shopId');
  return shopId === SHOP_ID ? null : REFUSALS.shop;
}

export function judgeOrderId(orderId: string | undefined): Refusal | null {
  if (orderId === undefined || orderId === '') return refuseMissing('orderId');
  return /^\d{1,18}$/.test(orderId) ? null : refuseForm('orderId');
}
