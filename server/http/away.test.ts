import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestContext } from '../testing/test-context.ts';
import type { TestContext } from '../testing/test-context.ts';
import { createApp } from './app.ts';

describe('R4 while the database is away', () => {
  let t: TestContext;
  beforeAll(async () => {
    t = await createTestContext();
  });
  afterAll(() => t.close());

  async function answerOf(fail: () => Promise<unknown>) {
    const app = createApp(t.context, async () => new Response());
    app.get('/api/v1/anything', async () => {
      await fail();
      return new Response();
    });
    const answer = await app.request('/api/v1/anything');
    return [answer.status, answer.headers.get('retry-after')];
  }

  test('the API says to come again', async () => {
    const nowhere = () => new pg.Client({ connectionString: 'postgresql://nobody@127.0.0.1:1/x' }).connect();
    expect(await answerOf(nowhere)).toEqual([503, '5']);
    const cut = () => t.context.pool.query('select pg_terminate_backend(pg_backend_pid())');
    expect(await answerOf(cut)).toEqual([503, '5']);
  });

  test('a fault of ours stays one, whatever it speaks of', async () => {
    const ours = async () =>
      Promise.reject(new TypeError("Cannot read properties of undefined (reading 'connection')"));
    expect(await answerOf(ours)).toEqual([500, null]);
  });
});
