import { z } from 'zod';

/** ISO 8601 with an offset. */
export const instant = z.iso.datetime({ offset: true });

/** `YYYY-MM-DD`, Asia/Tokyo. */
export const day = z.iso.date();

/** The edge of a period. */
export const periodEdge = z
  .union([instant, day])
  .describe('A date-time, or a day of Asia/Tokyo. `to` excludes a date-time, and includes a day');

export const id = z.string().min(1).max(64);
export const idParams = z.strictObject({ id });

/** Paging of every list. A cursor is opaque; a changed one is refused. */
export const paging = {
  limit: z.coerce.number<number>().int().min(1).max(500).default(50).describe('How many at most'),
  cursor: z.string().min(1).max(2000).optional().describe('`nextCursor` of the page before'),
};

export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** Why something will not be done: a stable code and a sentence. */
export const reason = z.object({ code: z.string(), message: z.string() }).meta({ id: 'Reason' });
export const accepted = z.object({ id });
