import { toTokyoIso } from '../../tokyo-time.ts';
import { readOrderText } from '../render-order.ts';
import { notifyShipping } from '../shop/notify-shipping.ts';
import type { Order } from '../shop/order.ts';
import type { Refusal } from '../shop/refusal.ts';
import { reviewBuyer } from '../shop/review-buyer.ts';
import type { Shop } from '../shop/shop.ts';
import { withdrawItem } from '../shop/withdraw-item.ts';
import type { RakumaContext } from './rakuma-env.ts';
import { refuse } from './refuse.ts';

/** `GET /v1/orders/{order_id}`. */
export function readOrder(c: RakumaContext): Response {
  const order = findVisibleOrder(c);
  return order === undefined ? refuse(c, 'not_found') : answerOrder(c, order);
}

/** `POST /v1/orders/{order_id}/shipping_notice`. */
export function postShippingNotice(c: RakumaContext): Response {
  return writeOrder(c, 'ship-notice', notifyShipping);
}

/** `POST /v1/orders/{order_id}/review`. */
export function postReview(c: RakumaContext): Response {
  return writeOrder(c, 'review', reviewBuyer);
}

/** `POST /v1/items/{item_id}/withdraw`. */
export function postWithdrawal(c: RakumaContext): Response {
  const shop = c.get('shop');
  const item = shop.items.get(readNumber(c.req.param('id')));
  if (item === undefined) return refuse(c, 'not_found');
  const done = withdrawItem(shop, item);
  if ('refused' in done) return refuse(c, done.refused);
  if (done.hasChanged) {
    const at = toTokyoIso(c.get('at'));
    c.get('entry').effect = { kind: 'withdraw', orderId: null, itemId: String(item.itemId), at, body: null };
  }
  return c.json({ item_id: item.itemId, state: 'withdrawn' });
}

type Write = (
  shop: Shop,
  order: Order,
  input: { readonly body: unknown; readonly at: number },
) => Refusal | { readonly accepted: Order };

function writeOrder(c: RakumaContext, kind: 'ship-notice' | 'review', write: Write): Response {
  const order = findVisibleOrder(c);
  if (order === undefined) return refuse(c, 'not_found');
  const body = parseBody(c);
  if (body === undefined) return refuse(c, 'invalid_request');
  const at = c.get('at');
  const done = write(c.get('shop'), order, { body, at });
  if ('refused' in done) return refuse(c, done.refused);
  c.get('entry').effect = { kind, orderId: String(order.orderId), itemId: null, at: toTokyoIso(at), body };
  return answerOrder(c, order);
}

function answerOrder(c: RakumaContext, order: Order): Response {
  return c.body(readOrderText(c.get('shop'), order), 200, {
    'content-type': 'application/json; charset=utf-8',
  });
}

function findVisibleOrder(c: RakumaContext): Order | undefined {
  const order = c.get('shop').orders.get(readNumber(c.req.param('id')));
  return order?.isVisible === true ? order : undefined;
}

function readNumber(text: string | undefined): number {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
}

/** `undefined` when it is not JSON, or not called so. */
function parseBody(c: RakumaContext): unknown {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return undefined;
  try {
    return JSON.parse(c.get('bodyText'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
