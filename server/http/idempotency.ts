import { createHash } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import { HttpProblem } from './http-problem.ts';
import type { Work } from './work.ts';

const KEPT_MS = 24 * 60 * 60 * 1000;
const MAX_KEY_LENGTH = 255;

type Asked = {
  readonly c: HonoContext;
  readonly work: Work;
  readonly input: unknown;
  readonly status: number;
};
type Answer = { readonly status: number; readonly body: unknown };

/**
 * A POST with an Idempotency-Key does its work once in 24 h: the same key and input get the first answer again.
 * The key stands in the transaction of the work itself, so both are kept or neither; a second request with it waits for the first.
 */
export async function answerOnce(asked: Asked, answer: () => Promise<unknown>): Promise<Answer> {
  const key = asked.c.req.header('idempotency-key');
  if (asked.c.req.method !== 'POST' || key === undefined)
    return { status: asked.status, body: await answer() };
  if (key.length === 0 || key.length > MAX_KEY_LENGTH) {
    throw new HttpProblem('bad-input', {
      errors: [{ path: 'Idempotency-Key', message: `1–${MAX_KEY_LENGTH}` }],
    });
  }
  const { tx, caller, context } = asked.work;
  const requestHash = createHash('sha256')
    .update(`${asked.c.req.path}\n${JSON.stringify(asked.input)}`)
    .digest();
  const now = context.now();
  await tx
    .deleteFrom('idempotency_key')
    .where('account_id', '=', caller.accountId)
    .where('key', '=', key)
    .where('created_at', '<', new Date(now.getTime() - KEPT_MS))
    .execute();
  const claimed = await tx
    .insertInto('idempotency_key')
    .values({ account_id: caller.accountId, key, request_hash: requestHash, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed === undefined) {
    const first = await tx
      .selectFrom('idempotency_key')
      .select(['request_hash', 'status', 'answer'])
      .where('account_id', '=', caller.accountId)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    if (!first.request_hash.equals(requestHash)) throw new HttpProblem('idempotency-key-reused');
    return { status: first.status ?? asked.status, body: first.answer };
  }
  const body = await answer();
  await tx
    .updateTable('idempotency_key')
    .set({ status: asked.status, answer: JSON.stringify(body) })
    .where('account_id', '=', caller.accountId)
    .where('key', '=', key)
    .execute();
  return { status: asked.status, body };
}
