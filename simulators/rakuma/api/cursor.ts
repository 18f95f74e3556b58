import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RefusalCode } from '../shop/refusal.ts';
import type { OrderQuery, Position } from './find-page.ts';

const LIFETIME_MS = 10 * 60_000;

const cursorSchema = z.object({
  issuedAt: z.number(),
  /** The query it belongs to. */
  query: z.string(),
  position: z.discriminatedUnion('part', [
    z.object({
      part: z.literal('standing'),
      startSeq: z.number(),
      purchasedAt: z.number(),
      orderId: z.number(),
    }),
    z.object({ part: z.literal('moved'), startSeq: z.number(), afterSeq: z.number() }),
  ]),
});

/** Whose listing, and which: a cursor serves no other one. The page size may change. */
export interface Listing {
  readonly shopId: number;
  readonly query: OrderQuery;
}

export function writeCursor(position: Position, listing: Listing, at: number): string {
  const cursor = { issuedAt: at, query: fingerprint(listing), position };
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

export function readCursor(
  text: string,
  listing: Listing,
  at: number,
): { readonly position: Position } | { readonly refused: RefusalCode } {
  const cursor = cursorSchema.safeParse(parseJson(Buffer.from(text, 'base64url').toString()));
  if (!cursor.success || cursor.data.query !== fingerprint(listing)) return { refused: 'invalid_cursor' };
  if (at > cursor.data.issuedAt + LIFETIME_MS) return { refused: 'cursor_expired' };
  return { position: cursor.data.position };
}

function fingerprint({ shopId, query }: Listing): string {
  const asked = [
    shopId,
    query.from,
    query.to,
    query.updatedFrom,
    query.statuses && [...query.statuses].sort(),
  ];
  return createHash('sha1').update(JSON.stringify(asked)).digest('base64url').slice(0, 10);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
