import type { MiddlewareHandler } from 'hono';
import { HttpProblem } from './http-problem.ts';

/** So much of a body that nobody wants is read all the same. */
const READ_AWAY_MAX_BYTES = 64 * 1024 * 1024;

/**
 * Refuses a body of more than `maxBytesOf` its path with 413. Whatever the answer, the body is read to its end: on a connection with an
 * unread body the client may never hear the answer, or the answer to what it asks next.
 */
export function limitBody(maxBytesOf: (path: string) => number): MiddlewareHandler {
  return async (c, next) => {
    const maxBytes = maxBytesOf(c.req.path);
    const { body, headers } = c.req.raw;
    if (body === null) return next();
    const length = headers.get('content-length');
    if (length === null || headers.has('transfer-encoding')) {
      const bytes = await readBytes(body, maxBytes);
      if (bytes === null) throw new HttpProblem('too-large');
      // The method is that of the request it is made from, which has a body.
      // oxlint-disable-next-line unicorn/no-invalid-fetch-options
      c.req.raw = new Request(c.req.raw, { body: bytes });
      return next();
    }
    const isTooLarge = Number(length) > maxBytes;
    if (!isTooLarge) await next();
    if (!body.locked) await readBytes(body, 0);
    if (isTooLarge) throw new HttpProblem('too-large');
  };
}

/** `null` = there were more than `maxBytes`. */
async function readBytes(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes <= maxBytes) chunks.push(chunk);
    if (bytes > READ_AWAY_MAX_BYTES) break;
  }
  return bytes > maxBytes ? null : new Uint8Array(Buffer.concat(chunks));
}
