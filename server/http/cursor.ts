import { createHmac, timingSafeEqual } from 'node:crypto';
import type { z } from 'zod';
import { HttpProblem } from './http-problem.ts';

const TAG_BYTES = 8;

/** A place in a list, signed so that a changed one is noticed. */
export function writeCursor(key: Buffer, place: unknown): string {
  const text = Buffer.from(JSON.stringify(place));
  return Buffer.concat([tag(key, text), text]).toString('base64url');
}

/** Throws 422 `bad-cursor` for one that was changed, or that belongs to another list. */
export function readCursor<S extends z.ZodType>(key: Buffer, schema: S, cursor: string): z.infer<S> {
  const bytes = Buffer.from(cursor, 'base64url');
  const text = bytes.subarray(TAG_BYTES);
  // Decoding passes over what is no base64, so the text must also be the very one that was written.
  if (bytes.toString('base64url') !== cursor) throw new HttpProblem('bad-cursor');
  if (bytes.length <= TAG_BYTES || !timingSafeEqual(bytes.subarray(0, TAG_BYTES), tag(key, text))) {
    throw new HttpProblem('bad-cursor');
  }
  const read = schema.safeParse(JSON.parse(text.toString()));
  if (!read.success) throw new HttpProblem('bad-cursor');
  return read.data;
}

function tag(key: Buffer, text: Buffer): Buffer {
  return createHmac('sha256', key).update(text).digest().subarray(0, TAG_BYTES);
}
