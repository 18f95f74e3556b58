import { z } from 'zod';
import { parseJson } from '../http/send-request.ts';
import type { OrderPage, OrderWindow, ReadOrder, Rejected } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayLostPlace, sayUnreadableList } from '../say-order.ts';
import { NAME } from './codes.ts';
import type { Client } from './client.ts';
import { isReadOrder, readOrderJson } from './read-order.ts';
import { wirePage } from './wire.ts';

/**
 * Amazon lists an order at the earliest two minutes after it was placed, and refuses a window that ends later than that; the
 * rest is for clocks that differ.
 */
export const VISIBILITY_LAG_MS = 2 * 60_000 + 10_000;

/** The most that Amazon gives at once: there is one request in three minutes. */
const PAGE_SIZE = 100;

/** What is not asked for is left out in silence. */
export const INCLUDED_DATA =
  'BUYER,RECIPIENT,PROCEEDS,EXPENSE,PROMOTION,CANCELLATION,FULFILLMENT,PACKAGES,TAX,PAYMENT';

/** A token goes with the very window it was given for, so the window as first asked travels in the cursor. */
const cursorJson = z.object({ asked: z.record(z.string(), z.string()), token: z.string().min(1) });
type Cursor = z.infer<typeof cursorJson>;

type Listing = { readonly marketplaceId: string; readonly now: Date };

/**
 * One page of the window; by the last change where `updatedFrom` is given. Amazon takes only one of the two times, and both of
 * its ends inclusive, so the order date is cut here. A cursor that Amazon no longer knows throws MallError `refused` with the code
 * `cursor_expired`: start the window again.
 */
export async function listOrders(
  client: Client,
  {
    window,
    cursor,
    marketplaceId,
    now,
  }: Listing & { readonly window: OrderWindow; readonly cursor: string | null },
): Promise<OrderPage> {
  const goingOn = cursor === null ? null : readCursor(cursor);
  const asked = goingOn?.asked ?? askFor(window, { marketplaceId, now });
  if (asked === null) return { orders: [], rejected: [], next: null };
  const query = new URLSearchParams(asked);
  if (goingOn !== null) query.set('paginationToken', goingOn.token);
  const page = await readPage(client, query);

  const orders: ReadOrder[] = [];
  const rejected: Rejected[] = [];
  for (const json of page.orders) {
    const read = readOrderJson(json);
    if (!isReadOrder(read)) rejected.push(read);
    else if (isWithin(window, read)) orders.push(read);
  }
  const token = page.pagination?.nextToken;
  return { orders, rejected, next: token ? JSON.stringify({ asked, token } satisfies Cursor) : null };
}

/** `null` = nothing of the window can be seen yet. */
function askFor(window: OrderWindow, { marketplaceId, now }: Listing): Cursor['asked'] | null {
  const { from, to, updatedFrom } = window;
  const visibleUntil = new Date(now.getTime() - VISIBILITY_LAG_MS);
  const after = updatedFrom ?? from;
  const before = updatedFrom === undefined && to < visibleUntil ? to : visibleUntil;
  if (before < after) return null;
  const times: Readonly<Record<string, string>> =
    updatedFrom === undefined
      ? { createdAfter: after.toISOString(), createdBefore: before.toISOString() }
      : { lastUpdatedAfter: after.toISOString(), lastUpdatedBefore: before.toISOString() };
  return {
    ...times,
    marketplaceIds: marketplaceId,
    maxResultsPerPage: String(PAGE_SIZE),
    includedData: INCLUDED_DATA,
  };
}

function isWithin({ from, to }: OrderWindow, { order }: ReadOrder): boolean {
  const orderedAt = new Date(order.orderedAt);
  return orderedAt >= from && orderedAt < to;
}

async function readPage(client: Client, query: URLSearchParams): Promise<z.infer<typeof wirePage>> {
  const page = wirePage.safeParse(await readPageJson(client, query));
  if (!page.success) throw new MallError('unreadable', sayUnreadableList(NAME));
  return page.data;
}

/** Amazon has no code for a token of more than 24 hours: it calls the request invalid. */
async function readPageJson(client: Client, query: URLSearchParams): Promise<unknown> {
  try {
    return await client.read('searchOrders', '/orders/2026-01-01/orders', query);
  } catch (error) {
    if (!(error instanceof MallError) || error.httpStatus !== 400 || !query.has('paginationToken'))
      throw error;
    throw cursorExpired(error);
  }
}

function readCursor(text: string): Cursor {
  const cursor = cursorJson.safeParse(parseJson(text)?.json);
  if (cursor.success) return cursor.data;
  throw cursorExpired(cursor.error);
}

function cursorExpired(cause: Error): MallError {
  return new MallError('refused', sayLostPlace(NAME), { code: 'cursor_expired', cause });
}
