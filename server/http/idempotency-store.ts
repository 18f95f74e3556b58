import { sql } from 'kysely';
import type { AccountTx } from '../database/account-scope.ts';
import type { Vault } from '../security/vault.ts';

const KEPT_MS = 24 * 60 * 60 * 1000;
/** A call that holds no transaction and has given no answer after so long died on its way. */
const DEAD_AFTER_MS = 60_000;
const SWEPT_AT_ONCE = 100;

/** One use of an Idempotency-Key. Keys of calls that anyone may make stand under an account id that nobody has. */
export type KeyUse = {
  readonly accountId: string;
  readonly key: string;
  /** Of the path and the input. */
  readonly requestHash: Buffer;
};

export type Answer = { readonly status: number; readonly body: unknown };

/** `ours`: nobody used it before, the work is to be done. `under-way`: somebody is at it just now. */
export type Claim =
  | { readonly found: 'ours' | 'under-way' | 'other-request' }
  | { readonly found: 'answer'; readonly answer: Answer };

/** Waits for a transaction that has claimed the same key and not ended. */
export async function claimKey(
  tx: AccountTx,
  vault: Vault,
  { accountId, key, requestHash, now }: KeyUse & { readonly now: Date },
): Promise<Claim> {
  await sweep(tx, { accountId, key, now });
  const claimed = await tx
    .insertInto('idempotency_key')
    .values({ account_id: accountId, key, request_hash: requestHash, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed !== undefined) return { found: 'ours' };
  const first = await tx
    .selectFrom('idempotency_key')
    .select(['request_hash', 'status', 'answer'])
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (first === undefined) return { found: 'under-way' };
  if (!first.request_hash.equals(requestHash)) return { found: 'other-request' };
  if (first.status === null || first.answer === null) return { found: 'under-way' };
  const body: unknown = JSON.parse(vault.openText(accountId, 'answer', first.answer));
  return { found: 'answer', answer: { status: first.status, body } };
}

/** Sealed: an answer may hold what is shown once, as an API key. */
export async function keepAnswer(
  tx: AccountTx,
  vault: Vault,
  { accountId, key, status, body }: Omit<KeyUse, 'requestHash'> & Answer,
): Promise<void> {
  await tx
    .updateTable('idempotency_key')
    .set({ status, answer: vault.sealText(accountId, 'answer', JSON.stringify(body)) })
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .execute();
}

export async function releaseKey(
  tx: AccountTx,
  { accountId, key }: Omit<KeyUse, 'requestHash'>,
): Promise<void> {
  await tx
    .deleteFrom('idempotency_key')
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .where('status', 'is', null)
    .execute();
}

/** Forgets every answer of the account that is over: it may hold persons, and else only the next use of a key would forget it. */
export async function sweepKeys(
  tx: AccountTx,
  { accountId, now }: { readonly accountId: string; readonly now: Date },
): Promise<void> {
  await tx
    .deleteFrom('idempotency_key')
    .where('account_id', '=', accountId)
    .where('created_at', '<', new Date(now.getTime() - KEPT_MS))
    .execute();
}

/** Forgets what is over, a little at a time, and never waits for another that forgets the same. */
async function sweep(
  tx: AccountTx,
  { accountId, key, now }: Omit<KeyUse, 'requestHash'> & { readonly now: Date },
): Promise<void> {
  const expiredAt = new Date(now.getTime() - KEPT_MS);
  const deadAt = new Date(now.getTime() - DEAD_AFTER_MS);
  await sql`
    delete from idempotency_key where account_id = ${accountId} and key in (
      select key from idempotency_key where account_id = ${accountId}
        and (created_at < ${expiredAt} or (key = ${key} and status is null and created_at < ${deadAt}))
      limit ${SWEPT_AT_ONCE} for update skip locked)`.execute(tx);
}
