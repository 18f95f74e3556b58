import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';

describe('bad input', () => {
  let desk: TestDesk;
  let owner: string;
  let viewer: string;
  let shopId: string;
  beforeAll(async () => {
    desk = await startTestDesk({ worker: false });
    const { accountId } = await desk.createAccount();
    owner = await desk.createApiKey(accountId);
    viewer = await desk.createApiKey(accountId, 'viewer');
    shopId = (await desk.ask(owner, 'POST', '/shops', { mall: 'rakuma', name: 'ラクマ店' })).body.id;
  });
  afterAll(() => desk.close());

  test.each([
    ['POST', '/shops', { mall: 'rakuma', name: 'a\0b' }, 'name'],
    ['POST', '/shops', { mall: 'rakuma', name: 'a\ud800b' }, 'name'],
    ['PATCH', '/shops/{id}', { settings: { shipMessage: 'a\0b' } }, 'settings.shipMessage'],
    ['PATCH', '/shops/{id}', { settings: { apiPassword: '\udc00' } }, 'settings.apiPassword'],
    ['POST', '/statuses', { name: 'a\0b', phase: 'new' }, 'name'],
    ['POST', '/orders/bulk', { ids: ['x'], changes: { memo: '\ud800' } }, 'changes.memo'],
    ['POST', '/orders/bulk', { filter: { mall: 'a\0b' }, changes: {} }, 'filter.mall'],
    ['GET', '/orders?mall=a%00b', undefined, 'mall'],
  ])('%s %s with a character that no database takes names its field', async (method, path, body, at) => {
    const answer = await desk.ask(owner, method, path.replace('{id}', shopId), body);
    expect([
      answer.status,
      answer.body.code,
      answer.body.errors.map((e: { path: string }) => e.path),
    ]).toEqual([422, 'bad-input', [at]]);
  });

  test('an unknown field is named where it stands', async () => {
    const answer = await desk.ask(owner, 'PATCH', `/shops/${shopId}`, { importDays: 7, mall: 'yahoo' });
    expect(answer.body.errors).toEqual([{ path: 'mall', message: 'この項目はありません。' }]);
    const inside = await desk.ask(
      owner,
      'PATCH',
      '/orders/x',
      { shipment: { speed: 1 } },
      { 'accept-language': 'en' },
    );
    expect(inside.body.errors).toEqual([{ path: 'shipment.speed', message: 'There is no such field.' }]);
  });

  test('every problem says in a sentence what is wrong', async () => {
    const missing = await desk.ask(owner, 'GET', '/shops/x');
    expect(missing.body.detail).toBe('見つかりません。');
    const wrong = await desk.ask(owner, 'PATCH', `/shops/${shopId}`, { settings: { email: 'x' } });
    expect(wrong.body.detail).toBe('入力を確認してください。');
    expect(wrong.body.errors).toEqual([
      { path: 'settings.email', message: 'メールアドレスの形式で入力してください。' },
    ]);
  });

  test('a refused period names its ends', async () => {
    const answer = await desk.ask(owner, 'POST', `/shops/${shopId}/exports`, {
      kind: 'ship-notice',
      from: '2026-04-01',
    });
    expect([answer.body.code, answer.body.errors.map((e: { path: string }) => e.path)]).toEqual([
      'period-incomplete',
      ['from', 'to'],
    ]);
  });

  test('who may not is told so before what is wrong', async () => {
    const nobody = await desk.ask('', 'PATCH', '/orders/x', { surprise: 1 });
    const reader = await desk.ask(viewer, 'PATCH', '/orders/x', '{"broken');
    expect([nobody.status, reader.status]).toEqual([401, 403]);
    expect(nobody.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('an id of any length is one that is not there', async () => {
    const answer = await desk.ask(owner, 'GET', `/imports/${'x'.repeat(100)}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });

  test('bytes that are no UTF-8 are refused, and a byte order mark is passed over', async () => {
    const ask = (bytes: Uint8Array<ArrayBuffer>) =>
      desk.app.request(`/api/v1/shops/${shopId}`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${owner}`, 'content-type': 'application/json' },
        body: bytes,
      });
    const shiftJis = new Uint8Array([...Buffer.from('{"name":"'), 0x93, 0x58, ...Buffer.from('"}')]);
    expect((await ask(shiftJis)).status).toBe(400);
    expect((await ask(new Uint8Array(Buffer.from('\ufeff{"name":"店"}')))).status).toBe(200);
  });

  test('a method that a path does not have is refused, with those it has', async () => {
    const answer = await desk.ask(owner, 'DELETE', '/orders/bulk');
    expect([answer.status, answer.body.code, answer.headers.get('allow')]).toEqual([
      405,
      'wrong-method',
      'POST',
    ]);
    const other = await desk.ask(owner, 'PUT', '/shops', {});
    expect([other.status, other.headers.get('allow')]).toEqual([405, 'POST, GET']);
  });

  test('a path outside the API answers a problem too', async () => {
    const answer = await desk.app.request('/nothing', { method: 'POST' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });

  test('a key counts only as a bearer', async () => {
    const answer = await desk.app.request('/api/v1/shops', { headers: { authorization: owner } });
    expect(answer.status).toBe(401);
  });
});
