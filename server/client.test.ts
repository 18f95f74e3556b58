import { ApiProblem, createClient } from '@matome/contract/client.ts';
import type { Client } from '@matome/contract/client.ts';
import { liveEvent } from '@matome/contract/events.ts';
import { routes } from '@matome/contract/routes.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestDesk } from './testing/test-desk.ts';
import type { TestDesk } from './testing/test-desk.ts';

const CSV = '受注番号,受注日時,商品名\nN-1,2026/4/1 10:00,急須\n';

/** The client that programs use, on the whole API. Every answer is held to the contract. */
describe('the client for the API', () => {
  let desk: TestDesk;
  let client: Client;
  let clientOf: (apiKey: string) => Client;
  beforeAll(async () => {
    desk = await startTestDesk({ worker: false });
    const fetch: typeof globalThis.fetch = async (input, init) => desk.app.request(input as string, init);
    clientOf = (apiKey) =>
      createClient({ baseUrl: 'http://desk.example/', apiKey, fetch, language: 'en', checkAnswers: true });
    client = clientOf(await desk.createApiKey((await desk.createAccount()).accountId));
  });
  afterAll(() => desk.close());

  test('each call of the contract is a method of its own', () => {
    expect(Object.keys(client).sort()).toEqual([...Object.keys(routes), 'each', 'events'].sort());
    for (const [name, route] of Object.entries(routes)) expect(route.id).toBe(name);
  });

  test('a shop is added, changed, read and removed', async () => {
    const shop = await client.createShop({ body: { mall: 'rakuma', name: '一号店' } });
    const changed = await client.updateShop({ params: { id: shop.id }, body: { importDays: 3 } });
    expect(changed).toMatchObject({ id: shop.id, importDays: 3 });
    expect((await client.listShops()).items.map(({ name }) => name)).toContain('一号店');
    expect(await client.deleteShop({ params: { id: shop.id } })).toBeNull();
    await expect(client.getShop({ params: { id: shop.id } })).rejects.toMatchObject({ status: 404 });
  });

  test('a refusal is thrown with its code, and each fault with its place', async () => {
    const refused = await client
      .createShop({ body: { mall: 'rakuma', name: '' } })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiProblem);
    expect(refused).toMatchObject({
      status: 422,
      code: 'bad-input',
      title: 'Please check what was entered.',
      errors: [{ path: 'name' }],
    });
    await expect(clientOf('mk_wrong').getMe()).rejects.toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  test('the same key makes one shop, however often it is sent; each call without one makes its own', async () => {
    const body = { mall: 'rakuma', name: '一度だけの店' };
    const once = { idempotencyKey: 'warehouse-1' };
    const first = await client.createShop({ body }, once);
    expect(await client.createShop({ body }, once)).toEqual(first);
    const another = await client.createShop({ body });
    expect(another.id).not.toBe(first.id);
  });

  test('an id that is empty is no call at all', async () => {
    await expect(client.getOrder({ params: { id: '' } })).rejects.toThrow('/orders/{id} needs id');
  });

  test('a file goes up as a form, and one comes down with its name and type', async () => {
    const shop = await client.createShop({ body: { mall: 'custom-csv', name: '自社サイト' } });
    const file = new File([CSV], '受注.csv', { type: 'text/csv' });
    const preview = await client.previewCsv({ params: { id: shop.id }, form: { file } });
    expect(preview.orders.map(({ mallOrderNo }) => mallOrderNo)).toEqual(['N-1']);
    const template = await client.getCsvTemplate({ params: { id: shop.id }, query: { charset: 'cp932' } });
    expect(template.fileName).toMatch(/\.csv$/);
    expect(template.mediaType).toMatch(/^text\/csv/);
    expect(new TextDecoder('shift_jis').decode(template.bytes)).toContain('受注番号');
  });

  test('a list is walked page by page, each item once, and no further than is asked for', async () => {
    const shop = await client.createShop({ body: { mall: 'custom-csv', name: '何度も取り込む店' } });
    const file = new File([CSV], '受注.csv');
    const ids: string[] = [];
    for (let run = 0; run < 5; run += 1)
      ids.push((await client.createCsvImport({ params: { id: shop.id }, form: { file } })).id);
    const walked: string[] = [];
    for await (const { id } of client.each.listImports({ params: { id: shop.id }, query: { limit: 2 } }))
      walked.push(id);
    expect(walked).toEqual(ids.reverse());
    for await (const { name } of client.each.listShops()) {
      expect(name).not.toBe('');
      break;
    }
  });

  test('what happens is told as it happens, until the listener has heard enough', async () => {
    const listening = new AbortController();
    const events = client.events(listening.signal);
    const heard = events.next();
    const until = setInterval(() => {
      void client
        .createShop({ body: { mall: 'rakuma', name: '開いた店' } })
        .then(({ id }) => client.updateShop({ params: { id }, body: { name: '新しい名前の店' } }));
    }, 100);
    const { value } = await heard;
    clearInterval(until);
    expect(liveEvent.parse(value).type).toBe('shop-changed');
    listening.abort();
    expect(await lastOf(events)).toBe(true);
  });

  test('who may not listen is told so', async () => {
    await expect(clientOf('mk_wrong').events().next()).rejects.toMatchObject({ status: 401 });
  });
});

/** Reads on to the end. */
async function lastOf(events: AsyncGenerator): Promise<boolean> {
  for (;;) {
    const { done } = await events.next();
    if (done === true) return done;
  }
}
