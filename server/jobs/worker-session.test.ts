import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestContext } from '../testing/test-context.ts';
import type { TestContext } from '../testing/test-context.ts';
import { openWorkerSession } from './worker-session.ts';
import type { WorkerSession } from './worker-session.ts';

describe('R4 the session of a worker', () => {
  let t: TestContext;
  let session: WorkerSession;
  beforeAll(async () => {
    t = await createTestContext();
    session = await openWorkerSession(t.address);
  });
  afterAll(async () => {
    await session.close();
    await t.close();
  });

  const countSessions = async () => {
    const { rows } = await t.context.pool.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and application_name = 'matome worker session'`,
    );
    return rows[0]?.count;
  };

  test('is opened anew once when its connection was cut, however many jobs ask for it at that moment', async () => {
    await t.context.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'matome worker session'`,
    );
    const worked = new Set<number>();
    const shops = [1, 2, 3, 4, 5];
    const free = await Promise.all(
      shops.map((shop) =>
        session.exclusively(`deliver:${shop}`, async () => {
          worked.add(shop);
        }),
      ),
    );
    expect(free).toEqual(shops.map(() => true));
    expect([...worked].sort()).toEqual(shops);
    // One that was cut takes a moment to leave.
    await expect.poll(countSessions).toBe(1);
  });
});
