import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { z } from 'zod';

describe('the rules of every call', () => {
  let desk: TestDesk;
  let owner: string;
  let other: string;
  beforeAll(async () => {
    desk = await startTestDesk({ worker: false });
    owner = await desk.createApiKey((await desk.createAccount()).accountId);
    other = await desk.createApiKey((await desk.createAccount()).accountId);
  });
  afterAll(() => desk.close());

  const shop = { mall: 'rakuma', name: 'ラクマ店' };

  test('the same Idempotency-Key and body does the work once and answers the first answer', async () => {
    const first = await desk.ask(owner, 'POST', '/shops', shop, { 'idempotency-key': 'once' });
    const second = await desk.ask(owner, 'POST', '/shops', shop, { 'idempotency-key': 'once' });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    const listed = await desk.ask(owner, 'GET', '/shops');
    expect(listed.body.items).toHaveLength(1);
  });

  test('two requests with one key at the same time do the work once', async () => {
    const both = await Promise.all(
      ['a', 'b'].map(() =>
        desk.ask(
          owner,
          'POST',
          '/api-keys',
          { name: 'at once', role: 'viewer' },
          { 'idempotency-key': 'race' },
        ),
      ),
    );
    expect(both[0]?.body).toEqual(both[1]?.body);
  });

  test('the same key with another body is refused', async () => {
    const answer = await desk.ask(
      owner,
      'POST',
      '/shops',
      { ...shop, name: '別の店' },
      { 'idempotency-key': 'once' },
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  test('a key of another account is its own', async () => {
    const answer = await desk.ask(
      other,
      'POST',
      '/shops',
      { ...shop, name: '隣の店' },
      { 'idempotency-key': 'once' },
    );
    expect([answer.status, answer.body.name]).toEqual([201, '隣の店']);
  });

  test('what another account has does not exist', async () => {
    const mine = await desk.ask(owner, 'GET', '/shops');
    const answer = await desk.ask(other, 'GET', `/shops/${mine.body.items[0].id}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });

  test('no key, a wrong key and a changed key are all refused alike', async () => {
    for (const key of ['', 'mtm_x', `${owner.slice(0, -2)}xx`]) {
      const answer = await desk.ask(key, 'GET', '/shops');
      expect([answer.status, answer.body.code]).toEqual([401, 'not-signed-in']);
    }
  });

  test('a body over the limit is refused', async () => {
    const answer = await desk.ask(owner, 'POST', '/shops', { ...shop, name: 'x'.repeat(3_000_000) });
    expect([answer.status, answer.body.code]).toEqual([413, 'too-large']);
  });

  test('problems speak the reader’s language and name the field', async () => {
    const ja = await desk.ask(owner, 'PATCH', '/shops/x', { importDays: 61 });
    const en = await desk.ask(owner, 'PATCH', '/shops/x', { importDays: 61 }, { 'accept-language': 'en' });
    expect(ja.body).toMatchObject({
      title: '入力を確認してください。',
      status: 422,
      errors: [{ path: 'importDays' }],
    });
    expect(en.body).toMatchObject({
      title: 'Please check what was entered.',
      errors: [{ path: 'importDays' }],
    });
  });

  test('an unknown path is a problem too', async () => {
    const answer = await desk.ask(owner, 'GET', '/nothing');
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  test('a cursor that was changed is refused, and one of another list too', () => {
    const key = Buffer.alloc(32, 3);
    const place = z.strictObject({ at: z.string() });
    const cursor = writeCursor(key, { at: 'x' });
    expect(readCursor(key, place, cursor)).toEqual({ at: 'x' });
    expect(() => readCursor(key, place, `${cursor}A`)).toThrow(/bad-cursor/);
    expect(() => readCursor(key, place, 'rubbish')).toThrow(/bad-cursor/);
    expect(() => readCursor(key, place, writeCursor(key, { id: 1 }))).toThrow(/bad-cursor/);
  });

  test('the OpenAPI document names every call, and its pages load', async () => {
    const document = JSON.parse(await (await desk.app.request('/api/v1/openapi.json')).text());
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toContain('/shops/{id}/exports/preview');
    expect((await desk.app.request('/api/docs')).status).toBe(200);
    expect((await desk.app.request('/api/docs/ui/swagger-ui-bundle.js')).status).toBe(200);
  });

  test('probes answer without a key', async () => {
    expect(await (await desk.app.request('/healthz')).json()).toEqual({ status: 'up' });
    expect(await (await desk.app.request('/readyz')).json()).toEqual({ status: 'ready' });
    expect(await (await desk.app.request('/metrics')).text()).toContain('matome_http_request_seconds');
  });

  test('every answer carries the headers that shut the door on other sites', async () => {
    const { headers } = await desk.ask(owner, 'GET', '/shops');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
