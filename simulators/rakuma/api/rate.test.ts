import { expect, test } from 'vitest';
import { openTestMall } from '../testing/open-test-mall.ts';

async function askTimes(times: number, ask: () => Promise<{ readonly status: number }>): Promise<number[]> {
  const statuses: number[] = [];
  for (let i = 0; i < times; i += 1) statuses.push((await ask()).status);
  return statuses;
}

test('R8: twenty requests at once are allowed, then ten a second; the sign-in is one of them', async () => {
  const { signIn, call, tick } = await openTestMall({ rakuma: { rate: { perSecond: 10, burst: 20 } } });
  const token = await signIn();
  const ask = () => call('GET', '/v1/shop', { token });
  expect(await askTimes(20, ask)).toEqual([...Array(19).fill(200), 429]);
  tick(99);
  expect((await ask()).status).toBe(429);
  tick(1);
  expect(await askTimes(2, ask)).toEqual([200, 429]);
  tick(1000);
  expect(await askTimes(11, ask)).toEqual([...Array(10).fill(200), 429]);
});

test('R8: a refused request says when to come again, and stands in the journal', async () => {
  const { mall, signIn, call } = await openTestMall({ rakuma: { rate: { perSecond: 0.25, burst: 1 } } });
  const answer = await call('GET', '/v1/shop', { token: await signIn() });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '4']);
  expect(answer.body.error.code).toBe('rate_limited');
  expect(mall.journal.entries().filter(({ status }) => status === 429)).toMatchObject([
    { path: '/v1/shop', shop: '410001', fault: null },
  ]);
});

test('R7: one shop at its limit leaves another alone', async () => {
  const { signIn, call } = await openTestMall({ rakuma: { rate: { perSecond: 1, burst: 2 } } });
  const [token, other] = [await signIn(), await signIn('stacked@rakuma.example')];
  expect(await askTimes(2, () => call('GET', '/v1/shop', { token }))).toEqual([200, 429]);
  expect((await call('GET', '/v1/shop', { token: other })).status).toBe(200);
});

test('a mall without limits refuses none of two hundred requests', async () => {
  const { signIn, call } = await openTestMall({ rakuma: { rate: 'unlimited' } });
  const token = await signIn();
  const statuses = await askTimes(200, () => call('GET', '/v1/shop', { token }));
  expect(new Set(statuses)).toEqual(new Set([200]));
});
