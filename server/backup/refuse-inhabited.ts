import type pg from 'pg';
import { ConfigError } from '../config.ts';

/** Throws ConfigError where a desk lives in the database already, or a process of Matome works with it. */
export async function refuseInhabited(client: pg.Pool | pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ made: boolean }>(
    `select to_regclass('public.account') is not null as made`,
  );
  if (rows[0]?.made !== true) return;
  const { rows: found } = await client.query<{ people: boolean }>(
    `select exists (select from sign_in_address) or exists (select from provisioning)
       or exists (select from operator) as people`,
  );
  if (found[0]?.people === true)
    throw new ConfigError(
      'this database holds a desk already: restore into an empty one (another MATOME_DATA_DIR or DATABASE_URL)',
    );
  const { rows: working } = await client.query<{ yes: boolean }>(
    `select exists (select from live_worker w join pg_locks l on l.locktype = 'advisory' and l.granted and l.objsubid = 1
       and ((l.classid::bigint << 32) | l.objid::bigint) = w.lock_key) as yes`,
  );
  if (working[0]?.yes === true) throw new ConfigError('a desk is running on this database: stop it first');
}
