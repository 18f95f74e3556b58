import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context as HonoContext } from 'hono';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import { HttpProblem } from './http-problem.ts';
import { claimKey, keepAnswer, releaseKey } from './idempotency-store.ts';
import type { Answer, KeyUse } from './idempotency-store.ts';
import type { Work } from './work.ts';

const MAX_KEY_LENGTH = 255;
const LOOK_AGAIN_MS = 100;

type Asked = {
  readonly c: HonoContext;
  readonly context: Context;
  readonly accountId: string;
  readonly input: unknown;
  readonly status: number;
};

/**
 * A POST with an Idempotency-Key does its work once in 24 h: the same key and input get the first answer again.
 * The key stands in the transaction of the work itself, so both are kept or neither; a second request with it waits for the first.
 */
export async function answerOnce(
  asked: Asked & { readonly work: Pick<Work, 'tx'> },
  answer: () => Promise<unknown>,
): Promise<Answer> {
  const use = await keyUseOf(asked);
  const { context, work } = asked;
  if (use === null) return { status: asked.status, body: await answer() };
  const claim = await claimKey(work.tx, context.vault, { ...use, now: context.now() });
  if (claim.found === 'answer') return claim.answer;
  if (claim.found !== 'ours') throw new HttpProblem('idempotency-key-reused');
  const given = { status: asked.status, body: await answer() };
  await keepAnswer(work.tx, context.vault, { ...use, ...given });
  return given;
}

/** The same for work that must not stand in one transaction with its key. A refusal keeps nothing. */
export async function answerOnceApart(asked: Asked, answer: () => Promise<unknown>): Promise<Answer> {
  const use = await keyUseOf(asked);
  const { context, accountId } = asked;
  if (use === null) return { status: asked.status, body: await answer() };
  const first = await claimApart(context, use);
  if (first !== null) return first;
  let given: Answer | null = null;
  try {
    given = { status: asked.status, body: await answer() };
    return given;
  } finally {
    const kept = given;
    await inAccount(context.db, accountId, (tx) =>
      kept === null ? releaseKey(tx, use) : keepAnswer(tx, context.vault, { ...use, ...kept }),
    );
  }
}

/** `null` = the work is ours to do. Waits while another request with the key is at it. */
async function claimApart(context: Context, use: KeyUse): Promise<Answer | null> {
  for (;;) {
    const claim = await inAccount(context.db, use.accountId, (tx) =>
      claimKey(tx, context.vault, { ...use, now: context.now() }),
    );
    switch (claim.found) {
      case 'ours':
        return null;
      case 'answer':
        return claim.answer;
      case 'other-request':
        throw new HttpProblem('idempotency-key-reused');
      case 'under-way':
        await wait(LOOK_AGAIN_MS);
    }
  }
}

/** `null` = none is asked for. The hash is keyed: a sign-up's input holds a password. */
async function keyUseOf({ c, context, accountId, input }: Asked): Promise<KeyUse | null> {
  const key = c.req.header('idempotency-key');
  if (c.req.method !== 'POST' || key === undefined) return null;
  if (key.length === 0 || key.length > MAX_KEY_LENGTH) {
    throw new HttpProblem('bad-input', {
      errors: [{ path: 'Idempotency-Key', message: `1–${MAX_KEY_LENGTH}` }],
    });
  }
  const requestHash = createHmac('sha256', context.cursorKey)
    .update(`${c.req.path}\n${JSON.stringify(await withDigests(input))}`)
    .digest();
  return { accountId, key, requestHash };
}

/** A file counts by what is in it. */
async function withDigests(value: unknown): Promise<unknown> {
  if (value instanceof File) {
    const digest = await crypto.subtle.digest('SHA-256', await value.arrayBuffer());
    return { name: value.name, digest: Buffer.from(digest).toString('hex') };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(async ([name, item]) => [name, await withDigests(item)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
