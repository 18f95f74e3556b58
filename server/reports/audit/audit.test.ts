import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExportDesk } from '../../exports/testing/export-desk.ts';
import type { DeskOrder, ExportDesk } from '../../exports/testing/export-desk.ts';

describe('the audit log', () => {
  let desk: ExportDesk;
  let order: DeskOrder;
  beforeAll(async () => {
    desk = await openExportDesk();
    order = await desk.buy();
    await desk.askOrThrow('PATCH', `/shops/${desk.shopId}`, {
      importDays: 9,
      settings: { apiPassword: 'canary-password', ratingMessage: 'ありがとう' },
    });
    await desk.askOrThrow('PATCH', `/orders/${order.id}`, { memo: '=1+1', recipient: { name: '隠す名' } });
  });
  afterAll(() => desk.close());

  const list = async (query = '') => (await desk.askOrThrow('GET', `/audit${query}`)).items;

  test('tells what a person changed, on the account and on orders, newest first', async () => {
    const items = await list();
    const times = items.map(({ at }: { at: string }) => at);
    expect(times).toEqual([...times].sort().reverse());
    const shop = items.find(({ action }: { action: string }) => action === 'updateShop');
    expect(shop.changes).toContainEqual({ field: 'importDays', before: 7, after: 9 });
    const memo = items.find(({ changes }: { changes: { field: string }[] }) => changes[0]?.field === 'memo');
    expect(memo).toMatchObject({
      action: 'order:changed',
      who: { kind: 'member' },
      target: { id: order.id, name: order.mallOrderNo },
      changes: [{ field: 'memo', after: '=1+1' }],
    });
  });

  test('names the shop of an import, an export and a connection test, and a status that is gone', async () => {
    const status = await desk.askOrThrow('POST', '/statuses', { name: '梱包中', phase: 'ready-to-ship' });
    await desk.askOrThrow('DELETE', `/statuses/${status.id}`);
    await desk.askOrThrow('POST', `/shops/${desk.shopId}/connection-test`);
    await desk.askOrThrow('POST', `/shops/${desk.shopId}/imports`, {});
    await desk.askOrThrow('POST', `/shops/${desk.shopId}/exports`, { kind: 'ship-notice' });
    const { name } = await desk.askOrThrow('GET', `/shops/${desk.shopId}`);
    const target = { id: desk.shopId, name };
    expect((await list()).slice(0, 4)).toMatchObject([
      { action: 'createExport', target, changes: [{ field: 'exportKind', after: 'ship-notice' }] },
      { action: 'createImport', target },
      { action: 'testConnection', target },
      { action: 'deleteStatus', target: { id: status.id, name: '梱包中' } },
    ]);
  });

  test('names the order whose sending a person asked for again', async () => {
    await desk.prepare(order);
    await desk.plan('ship-notice', { orderIds: [order.id] });
    const [waiting] = await desk.instructions();
    await desk.askOrThrow('POST', `/instructions/${waiting.id}/retry`);
    const [newest] = await list('?scope=account');
    expect(newest).toMatchObject({
      action: 'retryInstruction',
      who: { kind: 'api-key' },
      target: { id: order.id, name: order.mallOrderNo },
    });
  });

  test('R11 says that a secret or a buyer changed, and never to what', async () => {
    const items = await list('?limit=500');
    expect(JSON.stringify(items)).not.toMatch(/canary-password|隠す名/);
    const shop = items.find(({ action }: { action: string }) => action === 'updateShop');
    expect(shop.changes).toContainEqual({ field: 'settings.apiPassword', hidden: true });
    const fields = items.flatMap(({ changes }: { changes: unknown[] }) => changes);
    expect(fields).toContainEqual({ field: 'recipient.name', hidden: true });
  });

  test('is searched by scope, person, deed, thing and time, and paged without a gap', async () => {
    const all = await list('?limit=500');
    const [orders, account] = [await list('?scope=orders&limit=500'), await list('?scope=account&limit=500')];
    expect(orders.length + account.length).toBe(all.length);
    expect(orders.every(({ action }: { action: string }) => action.startsWith('order:'))).toBe(true);
    const ofOrder = await list(`?target=${order.mallOrderNo}&limit=500`);
    expect(ofOrder.filter(({ action }: { action: string }) => action !== 'retryInstruction')).toEqual(orders);
    expect(await list('?who=nobody')).toEqual([]);
    expect((await list('?action=updateShop')).length).toBe(1);
    expect(await list('?from=2020-01-01&to=2020-01-02')).toEqual([]);
    const paged = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await desk.askOrThrow('GET', `/audit?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
  });

  test('goes out as CSV in which no cell is a formula', async () => {
    const answer = await desk.ask(desk.key, 'GET', '/audit.csv');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const text = answer.body.toString();
    expect(text).toContain("'=1+1");
    expect(text).not.toMatch(/canary-password|隠す名/);
  });

  test('R10 is the owner’s alone', async () => {
    const staff = await desk.createApiKey(desk.accountId, 'staff');
    expect((await desk.ask(staff, 'GET', '/audit')).status).toBe(403);
  });
});
