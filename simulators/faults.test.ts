import { expect, test } from 'vitest';
import type { FaultRuleInput } from './faults.ts';
import { FaultPlan } from './faults.ts';
import { openTestMall } from './rakuma/testing/open-test-mall.ts';

const NOTICE = { shipped_on: '2026-11-24', delivery_method_id: 6, tracking_number: '123456789012' };
const PATH = '/v1/orders/7/shipping_notice';

/** A shop with one paid order, number 7, and one fault that befalls its ship notice. */
async function openFaulty(fault: FaultRuleInput['fault']) {
  const world = await openTestMall();
  world.mall.addOrder({ order: { order_id: 7 } });
  const token = await world.signIn();
  world.mall.faults.add({ match: { method: 'post', path: '/v1/orders/*/shipping_notice', nth: 1 }, fault });
  const notify = (signal?: AbortSignal) =>
    world.call('POST', PATH, { token, body: NOTICE, ...(signal ? { signal } : {}) });
  const countNotices = () => world.mall.journal.effects('ship-notice').length;
  const lastEntry = () => world.mall.journal.entries().at(-1);
  return { ...world, token, notify, countNotices, lastEntry };
}

test('R3: a connection dropped before the mall acts leaves the order as it was', async () => {
  const { notify, countNotices, lastEntry } = await openFaulty({ kind: 'drop-before' });
  await expect(notify()).rejects.toThrow('fetch failed');
  expect(countNotices()).toBe(0);
  expect(lastEntry()).toMatchObject({ path: PATH, status: null, fault: 'drop-before', effect: null });
  expect((await notify()).status).toBe(200);
});

test('R3: a connection dropped after the mall acted leaves the notice accepted', async () => {
  const { notify, countNotices, lastEntry } = await openFaulty({ kind: 'drop-after' });
  await expect(notify()).rejects.toThrow('fetch failed');
  expect(countNotices()).toBe(1);
  expect(lastEntry()).toMatchObject({ status: null, fault: 'drop-after', effect: { orderId: '7' } });
  expect((await notify()).body.error.code).toBe('already_notified');
});

test('R3: an answer cut in the middle belongs to a notice that was accepted', async () => {
  const { notify, countNotices, lastEntry } = await openFaulty({ kind: 'truncate' });
  await expect(notify()).rejects.toThrow('terminated');
  expect(countNotices()).toBe(1);
  expect(lastEntry()).toMatchObject({ status: 200, fault: 'truncate' });
});

test('R3: an error before the mall acts carries the mall’s own error body', async () => {
  const { notify, countNotices } = await openFaulty({ kind: 'status', code: 503, retryAfter: 7 });
  const answer = await notify();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '7']);
  expect(answer.body.error).toEqual({ code: 'maintenance', message: 'ただいまメンテナンス中です。' });
  expect(countNotices()).toBe(0);
});

test('R3: an error 500 after the commit belongs to a notice that was accepted', async () => {
  const { notify, countNotices, lastEntry } = await openFaulty({
    kind: 'status',
    code: 500,
    body: { x: 1 },
    after: true,
  });
  const answer = await notify();
  expect([answer.status, answer.body]).toEqual([500, { x: 1 }]);
  expect(countNotices()).toBe(1);
  expect(lastEntry()).toMatchObject({ status: 500, effect: { kind: 'ship-notice' } });
});

test.each([
  [false, 0],
  [true, 1],
])('R3: a 502 page in HTML comes before or after the mall acts (after: %s)', async (after, accepted) => {
  const { notify, countNotices } = await openFaulty({ kind: 'html', after });
  const answer = await notify();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
  expect(answer.body).toContain('<html');
  expect(countNotices()).toBe(accepted);
});

test.each([
  [false, 0],
  [true, 1],
])('R3: a mall that hangs answers nothing until the client gives up (after: %s)', async (after, accepted) => {
  const { mall, notify, countNotices } = await openFaulty({ kind: 'hang', after });
  const left = new AbortController();
  const ended = mall.journal.waitFor((entry) => entry.path === PATH);
  const asked = notify(left.signal);
  if (after) await expect.poll(countNotices).toBe(1);
  else await expect.poll(() => mall.journal.entries().at(-1)?.fault).toBe('hang');
  left.abort();
  await expect(asked).rejects.toThrow('aborted');
  expect(await ended).toMatchObject({ status: null, fault: 'hang' });
  expect(countNotices()).toBe(accepted);
});

test('a delayed answer comes late, and is otherwise as it should be', async () => {
  const { notify } = await openFaulty({ kind: 'delay', ms: 60 });
  const startedAt = performance.now();
  expect((await notify()).status).toBe(200);
  expect(performance.now() - startedAt).toBeGreaterThan(55);
});

test('R8: a rate limit out of the blue is answered as the mall does, with Retry-After or without', async () => {
  const { mall, notify } = await openFaulty({ kind: 'rate-limit', retryAfter: 3 });
  const answer = await notify();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3']);
  expect(answer.body.error.code).toBe('rate_limited');
  mall.faults.add({ fault: { kind: 'rate-limit' } });
  const bare = await notify();
  expect([bare.status, bare.headers.get('retry-after')]).toEqual([429, null]);
});

test('a token that expires under a request is refused, and stays expired', async () => {
  const { notify, countNotices } = await openFaulty({ kind: 'expire-token' });
  expect((await notify()).body.error.code).toBe('token_expired');
  expect((await notify()).body.error.code).toBe('token_expired');
  expect(countNotices()).toBe(0);
});

test('a mall whose clock is wrong dates what it does by it', async () => {
  const { notify } = await openFaulty({ kind: 'clock-skew', ms: -120_000 });
  const answer = await notify();
  expect(answer.headers.get('date')).toBe('Tue, 24 Nov 2026 00:58:00 GMT');
  expect(answer.body.shipping.notified_at).toBe('2026-11-24T09:58:00+09:00');
});

test('R1: a page sent twice is followed by the page that was asked for', async () => {
  const { mall, signIn, list } = await openTestMall({ orders: 25 });
  const token = await signIn();
  mall.faults.add({ match: { path: '/v1/orders', nth: 1 }, fault: { kind: 'duplicate-page' } });
  const first = await list(token, { limit: '20' });
  const repeated = await list(token, { limit: '20', cursor: first.body.next_cursor });
  expect(repeated.body).toEqual(first.body);
  const second = await list(token, { limit: '20', cursor: repeated.body.next_cursor });
  expect(second.body.orders).toHaveLength(5);
});

function strikeAll(rule: FaultRuleInput, paths: readonly string[]): boolean[] {
  const plan = new FaultPlan();
  plan.add(rule);
  return paths.map((path) => plan.strike({ method: 'GET', path, hasPreviousPage: false }).kinds.length > 0);
}

test.each([
  [{ nth: 2 }, [false, true, false, false]],
  [{ nth: 2, times: 2 }, [false, true, true, false]],
  [{ times: 3 }, [true, true, true, false]],
  [{}, [true, true, true, true]],
])('a rule %o befalls its requests and no others', (match, struck) => {
  expect(strikeAll({ match, fault: { kind: 'truncate' } }, ['/a', '/b', '/c', '/d'])).toEqual(struck);
});

test.each([
  ['/v1/orders', [true, false, false]],
  ['/v1/orders/*', [false, true, false]],
  ['/v1/**', [true, true, true]],
  ['^/v1/orders/\\d+$', [false, true, false]],
])('a path pattern %s fits whole paths', (path, struck) => {
  const paths = ['/v1/orders', '/v1/orders/7', '/v1/orders/7/review'];
  expect(strikeAll({ match: { path }, fault: { kind: 'truncate' } }, paths)).toEqual(struck);
});

test('delays and skews add to a fault; of two others the first is done', async () => {
  const { mall, signIn, call } = await openTestMall();
  const token = await signIn();
  mall.faults.add({ fault: { kind: 'clock-skew', ms: 60_000 } });
  mall.faults.add({ fault: { kind: 'html' } });
  mall.faults.add({ fault: { kind: 'drop-after' } });
  expect((await call('GET', '/v1/shop', { token })).status).toBe(502);
  expect(mall.journal.entries().at(-1)?.fault).toBe('clock-skew html');
});
