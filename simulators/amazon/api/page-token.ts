import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DAY_MS } from '../../tokyo-time.ts';
import { parseJson } from './show-body.ts';

/** Where the page before ended: after the order of that time and number. Instants in ms; `listing` names the query. */
const pageSchema = z.strictObject({
  listing: z.string(),
  beforeAt: z.number(),
  issuedAt: z.number(),
  lastAt: z.number(),
  lastOrderId: z.string(),
});
export type PageStart = z.infer<typeof pageSchema>;

export function writePageToken(start: PageStart): string {
  return Buffer.from(JSON.stringify(start)).toString('base64url');
}

/** `undefined` when it is no token of that listing, or older than a day. */
export function readPageToken(
  token: string,
  asked: { readonly listing: string; readonly at: number },
): PageStart | undefined {
  const start = pageSchema.safeParse(parseJson(Buffer.from(token, 'base64url').toString())).data;
  if (start === undefined || start.listing !== asked.listing) return undefined;
  return asked.at - start.issuedAt > DAY_MS ? undefined : start;
}

/** One name for all pages of the same query. */
export function nameListing(query: string): string {
  const params = new URLSearchParams(query);
  params.delete('paginationToken');
  params.sort();
  return createHash('sha256').update(params.toString()).digest('base64url').slice(0, 22);
}
