import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startImportDesk } from '../../imports/testing/import-desk.ts';
import type { ImportDesk } from '../../imports/testing/import-desk.ts';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await startImportDesk();
  const person = { postal_code: '1000001', address: '東京都千代田区千代田1-1' };
  desk.mall.addOrder({
    order: {
      order_id: 101,
      purchased_at: '2026-03-25T10:00:00+09:00',
      status: 'awaiting_shipment',
      item: { name: 'コーヒーカップ', seller_code: 'CUP-01' },
      recipient: { ...person, name: '髙橋 みなみ', phone: '090-1234-5678' },
    },
  });
  desk.mall.addOrder({
    order: {
      order_id: 102,
      purchased_at: '2026-03-26T10:00:00+09:00',
      status: 'awaiting_payment',
      item: { name: 'ガラスの皿', seller_code: 'DISH-02' },
      recipient: { ...person, name: '田中 実', phone: '03-9999-0000' },
    },
  });
  desk.mall.addOrder({
    order: {
      order_id: 103,
      purchased_at: '2026-03-27T10:00:00+09:00',
      status: 'awaiting_receipt',
      item: { name: 'ｱｲｽｸﾘｰﾑ皿', seller_code: null },
      shipping: { tracking_number: '123412341234' },
      recipient: { ...person, name: '田中 光', phone: null },
    },
  });
  desk.mall.addOrder({
    order: {
      order_id: 104,
      purchased_at: '2026-03-28T10:00:00+09:00',
      status: 'cancelled',
      recipient: null,
      item: { name: '木の椅子' },
    },
  });
  desk.mall.addOrder({
    order: {
      order_id: 105,
      purchased_at: '2026-03-29T10:00:00+09:00',
      status: 'completed',
      recipient: { ...person, name: 'エミリ・スミス', phone: null },
      item: { name: '木の机' },
    },
  });
  desk.passSeconds(60);
  await desk.fetchByHand();
});
afterAll(() => desk.close());

describe('the order list', () => {
  test('shows the newest first, without the mall’s raw facts', async () => {
    const orders = await desk.orders();
    expect(orders.map(({ mallOrderNo }) => mallOrderNo)).toEqual(['105', '104', '103', '102', '101']);
    expect(orders[4]).toMatchObject({
      mall: 'rakuma',
      status: 'new',
      phase: 'new',
      version: 1,
      orderedAt: '2026-03-25T10:00:00+09:00',
      recipient: { name: '髙橋 みなみ', prefecture: '東京都' },
      parcels: [{ id: '1', lineNumbers: [1] }],
      lines: [{ sku: 'CUP-01', name: 'コーヒーカップ', quantity: 1 }],
      payment: { state: 'paid' },
      shipNotice: { state: 'not-due', sentAt: null },
      buyerRating: { state: 'not-due' },
    });
    expect(orders[4].mallFacts).toBeUndefined();
    expect(orders[4].shipNotice.reasons.map(({ code }: { code: string }) => code)).toEqual([
      'status-not-exportable',
      'carrier-missing',
      'tracking-number-missing',
      'ships-on-missing',
    ]);
  });

  test.each([
    ['&status=new', ['102', '101']],
    ['&phase=shipped', ['103']],
    ['&phase=new&status=shipped', []],
    ['&mall=rakuma', ['105', '104', '103', '102', '101']],
    ['&mall=rakuten', []],
    ['&shop=nonsense', []],
    ['&from=2026-03-26&to=2026-03-27', ['103', '102']],
    ['&from=2026-03-26T10:00:00%2B09:00&to=2026-03-27T10:00:00%2B09:00', ['102']],
    ['&from=2026-04-01&to=2026-04-01&basis=imported', ['105', '104', '103', '102', '101']],
    ['&from=2026-03-01&to=2026-03-31&basis=updated', []],
    ['&tracking=present', ['103']],
    ['&tracking=missing&status=new', ['102', '101']],
    ['&shipNotice=sent', ['105', '103']],
    ['&shipNotice=not-due', ['104', '102', '101']],
    ['&shipNotice=due', []],
    ['&sort=orderedAt', ['101', '102', '103', '104', '105']],
    ['&sort=orderedAt&status=new', ['101', '102']],
  ])('the filter %s finds %j', async (query, expected) => {
    expect(await desk.numbers(query)).toEqual(expected);
  });

  test.each([
    ['髙橋', ['101']],
    ['高橋', []],
    ['田中', ['103', '102']],
    ['田中実', ['102']],
    ['光', ['103']],
    ['皿', ['103', '102']],
    ['アイスクリーム', ['103']],
    ['あいすくりーむ', ['103']],
    ['こーひー', ['101']],
    ['cup-01', ['101']],
    ['ＣＵＰ０１', ['101']],
    ['09012345678', ['101']],
    ['090-1234', ['101']],
    ['3412', ['103']],
    ['104', ['104']],
    ['スミス', ['105']],
    ['木', ['105', '104']],
    ['無い言葉', []],
    ['-', ['105', '104', '103', '102', '101']],
  ])('the text %s finds %j', async (q, expected) => {
    expect(await desk.numbers(`&q=${encodeURIComponent(q)}`)).toEqual(expected);
  });

  test('a search goes together with filters and other orders', async () => {
    expect(await desk.numbers(`&q=${encodeURIComponent('皿')}&status=new`)).toEqual(['102']);
    expect(await desk.numbers(`&q=${encodeURIComponent('皿')}&sort=orderedAt`)).toEqual(['102', '103']);
    expect((await desk.numbers(`&q=${encodeURIComponent('皿')}&sort=-updatedAt`)).sort()).toEqual([
      '102',
      '103',
    ]);
  });

  test.each(['-orderedAt', 'orderedAt', '-updatedAt', 'updatedAt', '-importedAt', 'importedAt'])(
    'page by page, sorted by %s, every order comes once',
    async (sort) => {
      for (const filter of [
        '',
        `&q=${encodeURIComponent('千')}`,
        `&q=${encodeURIComponent('木')}`,
        '&status=new',
      ]) {
        const whole = await desk.numbers(`&sort=${sort}${filter}`);
        const paged: string[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const page: any = await desk.ask(
            desk.key,
            'GET',
            `/orders?limit=1&sort=${sort}${filter}${cursor === '' ? '' : `&cursor=${cursor}`}`,
          );
          paged.push(...page.body.items.map(({ mallOrderNo }: { mallOrderNo: string }) => mallOrderNo));
          cursor = page.body.nextCursor;
        }
        expect(paged).toEqual(whole);
      }
    },
  );

  test('a cursor belongs to its filter and its order', async () => {
    const { nextCursor } = (await desk.ask(desk.key, 'GET', '/orders?limit=1')).body;
    for (const query of ['status=new', 'sort=orderedAt', 'q=x']) {
      const answer = await desk.ask(desk.key, 'GET', `/orders?limit=1&${query}&cursor=${nextCursor}`);
      expect([answer.status, answer.body.code]).toEqual([422, 'bad-cursor']);
    }
  });

  test('half a period is refused', async () => {
    const answer = await desk.ask(desk.key, 'GET', '/orders?from=2026-04-01');
    expect([answer.status, answer.body.code]).toEqual([422, 'period-incomplete']);
  });

  test('the counts are exact, in all and of one shop', async () => {
    const counts = {
      total: 5,
      byStatus: [
        { status: 'cancelled', count: 1 },
        { status: 'completed', count: 1 },
        { status: 'new', count: 2 },
        { status: 'shipped', count: 1 },
      ],
    };
    expect((await desk.ask(desk.key, 'GET', '/orders/counts')).body).toEqual(counts);
    expect((await desk.ask(desk.key, 'GET', `/orders/counts?shop=${desk.shopId}`)).body).toEqual(counts);
    expect((await desk.ask(desk.key, 'GET', '/orders/counts?shop=other')).body).toEqual({
      total: 0,
      byStatus: [],
    });
  });

  test('one order comes with the mall’s own facts and persons', async () => {
    const [order] = await desk.orders('&status=new&sort=orderedAt');
    const detail = await desk.ask(desk.key, 'GET', `/orders/${order.id}`);
    expect(detail.body).toMatchObject({
      ...order,
      mallFacts: { order_id: 101, recipient: { name: '髙橋 みなみ' } },
      mallPersons: { recipient: { name: '髙橋 みなみ' } },
    });
  });

  test('another account sees no order, and no order by its id', async () => {
    const [order] = await desk.orders();
    const { accountId } = await desk.createAccount();
    const stranger = await desk.createApiKey(accountId);
    expect((await desk.ask(stranger, 'GET', '/orders')).body.items).toEqual([]);
    expect((await desk.ask(stranger, 'GET', `/orders?q=${encodeURIComponent('田中')}`)).body.items).toEqual(
      [],
    );
    for (const path of [`/orders/${order.id}`, `/orders/${order.id}/history`, '/orders/nonsense']) {
      expect((await desk.ask(stranger, 'GET', path)).status).toBe(404);
    }
    expect((await desk.ask(stranger, 'PATCH', `/orders/${order.id}`, { memo: 'x' })).status).toBe(404);
    const bulk = await desk.ask(stranger, 'POST', '/orders/bulk', {
      ids: [order.id],
      changes: { memo: 'x' },
    });
    expect(bulk.body).toEqual({
      changed: 0,
      refused: [{ id: order.id, code: 'not-found', message: '見つかりません。' }],
    });
  });
});
