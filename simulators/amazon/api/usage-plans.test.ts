import { expect, test } from 'vitest';
import { LAST_MONTH, openTestAmazon } from '../testing/open-test-amazon.ts';

test('R8: twenty searches at once, then one in 179 seconds; other operations have plans of their own', async () => {
  const { search, get, tick } = await openTestAmazon({ hasLimits: true });
  for (let asked = 0; asked < 20; asked += 1) expect((await search()).status).toBe(200);
  const refused = await search();
  expect([refused.status, refused.body.errors[0].code]).toEqual([429, 'QuotaExceeded']);
  expect(refused.headers.get('x-amzn-ratelimit-limit')).toBeNull();
  expect(refused.headers.get('x-amzn-requestid')).not.toBeNull();
  expect((await get('/sellers/v1/marketplaceParticipations')).status).toBe(200);
  tick(178_000);
  expect((await search()).status).toBe(429);
  tick(1000);
  expect((await search()).status).toBe(200);
});

test('an answer tells the rate that is really applied, and none where there is none', async () => {
  const { search, get, mall } = await openTestAmazon({ hasLimits: true });
  const limitOf = async (asked: ReturnType<typeof search>) =>
    (await asked).headers.get('x-amzn-ratelimit-limit');
  expect(await limitOf(search())).toBe('0.0056');
  expect(await limitOf(search({ ...LAST_MONTH, maxResultsPerPage: '0' }))).toBe('0.0056');
  expect(await limitOf(get('/orders/2026-01-01/orders/250-1234567-1234567'))).toBe('0.5');
  mall.setRate({ perSecond: 4, burst: 1 });
  expect(await limitOf(search())).toBe('4');
  mall.setRate('unlimited');
  expect(await limitOf(search())).toBeNull();
});
