import { sql } from 'kysely';
import type { Database } from '../../database/pool.ts';

/** So many wrong passwords in a row shut an address. */
export const TRIES_BEFORE_LOCK = 10;
/** For so long the first time, and twice as long each time after. */
const FIRST_LOCK_MS = 15 * 60_000;
const LONGEST_LOCK_MS = 24 * 60 * 60_000;
/** An address that nobody tried for so long starts anew. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60_000;

/** An e-mail address as it is kept here. It may be nobody's, so it is not kept as text. */
export type AddressHash = Buffer;

/**
 * Counts a try before its password is looked at, so that many at once are no more than one after the other. The last one allowed
 * shuts the address beforehand; if its password is right, `forgetTries` opens it again. Answers until when the address was shut
 * already: then this try does not count, and must be refused. `null` = go on.
 */
export async function countTry(db: Database, address: AddressHash, now: Date): Promise<Date | null> {
  const forgottenBefore = new Date(now.getTime() - FORGOTTEN_AFTER_MS);
  const isForgotten = sql`greatest(t.tried_at, coalesce(t.locked_until, t.tried_at)) < ${forgottenBefore}`;
  const tries = sql`case when ${isForgotten} then 1 else t.tries + 1 end`;
  const locks = sql`case when ${isForgotten} then 0 else t.locks end`;
  const isLast = sql`(${tries}) >= ${TRIES_BEFORE_LOCK}`;
  const lockMs = sql`least(${FIRST_LOCK_MS} * power(2, ${locks}), ${LONGEST_LOCK_MS})`;
  const counted = await sql`
    insert into sign_in_try as t (address_hash, tries, tries_in_all, locks, tried_at)
    values (${address}, 1, 1, 0, ${now})
    on conflict (address_hash) do update set
      tries = case when ${isLast} then 0 else ${tries} end,
      tries_in_all = case when ${isForgotten} then 1 else t.tries_in_all + 1 end,
      locks = (${locks}) + case when ${isLast} then 1 else 0 end,
      tried_at = ${now},
      locked_until = case when ${isLast} then ${now}::timestamptz + ${lockMs} * interval '1 millisecond' end,
      lock_told = false
    where t.locked_until is null or t.locked_until <= ${now}
    returning address_hash`.execute(db);
  if (counted.rows.length > 0) return null;
  const shut = await db
    .selectFrom('sign_in_try')
    .select('locked_until')
    .where('address_hash', '=', address)
    .executeTakeFirst();
  return shut?.locked_until ?? now;
}

/** The password was right. Answers how many were wrong before it. */
export async function forgetTries(db: Database, address: AddressHash): Promise<number> {
  const row = await db
    .deleteFrom('sign_in_try')
    .where('address_hash', '=', address)
    .returning('tries_in_all')
    .executeTakeFirst();
  return row === undefined ? 0 : row.tries_in_all - 1;
}

/** Of an address that has just been shut: after how many tries. `null` = it is open, or that was asked before. */
export async function tellLock(db: Database, address: AddressHash, now: Date): Promise<number | null> {
  const row = await db
    .updateTable('sign_in_try')
    .set({ lock_told: true })
    .where('address_hash', '=', address)
    .where('locked_until', '>', now)
    .where('lock_told', '=', false)
    .returning('tries_in_all')
    .executeTakeFirst();
  return row?.tries_in_all ?? null;
}

/** Takes away what would count for nothing. */
export async function dropForgottenTries(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom('sign_in_try')
    .where('tried_at', '<', new Date(now.getTime() - FORGOTTEN_AFTER_MS))
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<', now)]))
    .execute();
}
