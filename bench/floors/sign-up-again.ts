import { randomBytes, scrypt } from 'node:crypto';
import type { Stage } from '../stage/open-stage.ts';
import { onFloorDatabase } from './floor-database.ts';

/** As the sign-in library hashes. */
const COST = { N: 16_384, r: 16, p: 1, maxmem: 128 * 16_384 * 16 * 2 };
const KEY_BYTES = 64;

/** One password hashed as ours is, and one row committed. Milliseconds of each. */
export async function signUpAgain(stage: Stage, times: number): Promise<readonly number[]> {
  return onFloorDatabase(stage, async (pool) => {
    await pool.query('create table signed_up (email text primary key, hash bytea not null)');
    const spent: number[] = [];
    for (let index = 0; index < times; index += 1) {
      const startedAtMs = performance.now();
      const hash = await hashPassword(randomBytes(12).toString('hex'));
      await pool.query('insert into signed_up values ($1, $2)', [`${index}@seller.example`, hash]);
      spent.push(performance.now() - startedAtMs);
    }
    return spent;
  });
}

function hashPassword(password: string): Promise<Buffer> {
  return new Promise((done, fail) => {
    scrypt(password, randomBytes(16), KEY_BYTES, COST, (error, key) =>
      error === null ? done(key) : fail(error),
    );
  });
}
