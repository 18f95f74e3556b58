import { z } from 'zod';
import { DAY_MS } from '../../tokyo-time.ts';
import { readOrderText } from '../render-order.ts';
import { STATUSES } from '../shop/codes.ts';
import type { RefusalCode } from '../shop/refusal.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { findPage, type OrderQuery } from './find-page.ts';
import type { RakumaContext } from './rakuma-env.ts';
import { refuse } from './refuse.ts';

const LONGEST_PERIOD_MS = 92 * DAY_MS;

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const querySchema = z.object({
  purchased_from: instant,
  purchased_to: instant,
  updated_from: instant.optional(),
  status: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(STATUSES)))
    .optional(),
  limit: z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(1).max(100)).default(50),
});

/** `GET /v1/orders`. */
export function listOrders(c: RakumaContext): Response {
  const query = readQuery(c.req.query());
  if ('refused' in query) return refuse(c, query.refused);
  const shop = c.get('shop');
  const at = c.get('at');
  const listing = { shopId: shop.shopId, query };
  const cursor = c.req.query('cursor');
  const read = cursor === undefined ? { position: null } : readCursor(cursor, listing, at);
  if ('refused' in read) return refuse(c, read.refused);
  const { orders, next } = findPage(shop.index, query, read.position);
  const texts = orders.map((order) => readOrderText(shop, order));
  const nextCursor = next === null ? 'null' : JSON.stringify(writeCursor(next, listing, at));
  return c.body(`{"orders":[${texts.join(',')}],"next_cursor":${nextCursor}}`, 200, {
    'content-type': 'application/json; charset=utf-8',
  });
}

function readQuery(params: Record<string, string>): OrderQuery | { readonly refused: RefusalCode } {
  const parsed = querySchema.safeParse(params);
  if (!parsed.success) return { refused: 'invalid_parameter' };
  const { purchased_from: from, purchased_to: to, updated_from, status, limit } = parsed.data;
  if (from > to || to - from > LONGEST_PERIOD_MS) return { refused: 'invalid_period' };
  return { from, to, updatedFrom: updated_from ?? null, statuses: status ? new Set(status) : null, limit };
}
