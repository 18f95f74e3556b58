import { createPool } from '@matome/server/database/pool.ts';
import { migrate } from '@matome/server/database/migrate.ts';
import type pg from 'pg';
import type { Stage } from '../stage/open-stage.ts';

const NAME = 'matome_floor';

/** Runs `work` on a new database with the desk's own schema, on the same server with the same durability. */
export async function onFloorDatabase<T>(
  { open }: Pick<Stage, 'open'>,
  work: (pool: pg.Pool) => Promise<T>,
  connections = 2,
): Promise<T> {
  const { pool } = open.context;
  const url = new URL(open.address.url);
  url.pathname = `/${NAME}`;
  await pool.query(`drop database if exists ${NAME} with (force)`);
  await pool.query(`create database ${NAME}`);
  const floor = createPool({ url: url.href, role: open.address.role }, { max: connections });
  try {
    await migrate(floor, async () => undefined);
    return await work(floor);
  } finally {
    await floor.end();
    await pool.query(`drop database ${NAME} with (force)`);
  }
}
