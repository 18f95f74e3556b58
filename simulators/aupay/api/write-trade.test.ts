import { expect, test } from 'vitest';
import { openTestMall, SHIPMENT } from '../testing/open-test-mall.ts';

async function openWithOrder() {
  const test = await openTestMall();
  const orderId = test.mall.trade.buy('to-ship')!;
  const say = async (method: string, fields: Record<string, string>) => {
    const { status, body } = await test.post(method, { orderId, ...fields });
    expect(status).toBe(200);
    return body.result.status === '0' ? 'done' : body.result.error.message;
  };
  return { ...test, orderId, say };
}

test('a ship notice is two steps, and the second one tells', async () => {
  const { mall, orderId, say, readOrder } = await openWithOrder();
  expect(await say('updateTradeInfoProc', SHIPMENT)).toBe('done');
  expect(mall.trade.told()).toEqual([]);
  expect(await readOrder(orderId)).toMatchObject({
    orderStatus: '新規受付',
    shippingDate: '2026/11/24',
    shippingCarrier: '1',
    shippingNumber: '123456789012',
  });
  expect(await say('updateTradeStsProc', { orderStatus: '完了' })).toBe('done');
  expect(mall.trade.told()).toEqual([
    { kind: 'ship-notice', orderNo: orderId, trackingNumbers: ['123456789012'] },
  ]);
  expect(await readOrder(orderId)).toMatchObject({
    orderStatus: '完了',
    shipStatus: 'Y',
    shipDate: '2026/11/24 10:00',
    paymentStatus: 'Y',
  });
  expect(mall.journal.effects().map(({ kind }) => kind)).toEqual(['ship-data', 'ship-notice']);
});

test('the first step said twice is taken twice, the second one is refused the second time', async () => {
  const { mall, say } = await openWithOrder();
  await say('updateTradeInfoProc', SHIPMENT);
  expect(await say('updateTradeInfoProc', SHIPMENT)).toBe('done');
  await say('updateTradeStsProc', { orderStatus: '完了' });
  expect(await say('updateTradeStsProc', { orderStatus: '完了' })).toBe(
    '[orderStatus]既に同じステータスです',
  );
  expect(mall.trade.told()).toHaveLength(1);
});

test('a number is corrected after the notice without another notice', async () => {
  const { mall, orderId, say, readOrder } = await openWithOrder();
  await say('updateTradeInfoProc', SHIPMENT);
  await say('updateTradeStsProc', { orderStatus: '完了' });
  expect(await say('updateTradeInfoProc', { ...SHIPMENT, shippingNumber: '999' })).toBe('done');
  expect(await readOrder(orderId)).toMatchObject({ orderStatus: '完了', shippingNumber: '999' });
  expect(mall.trade.told()).toHaveLength(1);
});

test('an order that is not said to be sent cannot be complete', async () => {
  const { say } = await openWithOrder();
  expect(await say('updateTradeStsProc', { orderStatus: '完了' })).toBe('発送情報が登録されていません');
});

test('who pays after shipping waits for payment, and is complete later; that is one notice', async () => {
  const { mall, get, post } = await openTestMall({ orders: 200 });
  const page = await get('searchTradeInfoListProc', { totalCount: '1000', orderStatus: '発送待ち' });
  const { orderId } = page.body.orderInfo.find((order: any) => order.settlementName === '代金引換');
  await post('updateTradeInfoProc', { orderId, ...SHIPMENT });
  const waiting = await post('updateTradeStsProc', { orderId, orderStatus: '発送後入金待ち' });
  expect(waiting.body.result.status).toBe('0');
  const back = await post('updateTradeStsProc', { orderId, orderStatus: '発送待ち' });
  expect(back.body.result.error.message).toBe('現在の注文ステータスでは更新できません');
  const complete = await post('updateTradeStsProc', { orderId, orderStatus: '完了' });
  expect(complete.body.result.status).toBe('0');
  expect(mall.journal.effects().map(({ kind }) => kind)).toEqual(['ship-data', 'ship-notice', 'status']);
});

test('an order that is paid by card does not wait for payment after shipping', async () => {
  const { say } = await openWithOrder();
  await say('updateTradeInfoProc', SHIPMENT);
  expect(await say('updateTradeStsProc', { orderStatus: '発送後入金待ち' })).toBe(
    '[orderStatus]後払いの注文ではありません',
  );
});

test.each(['発送待ち', '保留', '取り寄せ中', '新規予約'])(
  'a shop may set an order to %s',
  async (orderStatus) => {
    const { orderId, say, readOrder } = await openWithOrder();
    expect(await say('updateTradeStsProc', { orderStatus })).toBe('done');
    expect(await readOrder(orderId)).toMatchObject({ orderStatus });
  },
);

test.each(['キャンセル', '審査NG', '不正取引審査中', '発送済'])(
  'no shop may set an order to %s',
  async (orderStatus) => {
    const { say } = await openWithOrder();
    expect(await say('updateTradeStsProc', { orderStatus })).toBe('[orderStatus]指定できないステータスです');
  },
);

test.each(['キャンセル', 'キャンセル受付中', '不正取引審査中', '審査保留', '審査NG'])(
  'an order in %s takes neither step of a ship notice',
  async (status) => {
    const { mall, orderId, say, control } = await openWithOrder();
    await control('PATCH', `/orders/${orderId}`, { status });
    const refused = '現在の注文ステータスでは更新できません';
    expect(await say('updateTradeInfoProc', SHIPMENT)).toBe(refused);
    expect(await say('updateTradeStsProc', { orderStatus: '完了' })).toBe(refused);
    expect(mall.journal.effects()).toEqual([]);
  },
);

test.each(['20261124', '2026-11-24', '2026/11/24'])(
  'the ship date may be written %s',
  async (shippingDate) => {
    const { orderId, say, readOrder } = await openWithOrder();
    expect(await say('updateTradeInfoProc', { ...SHIPMENT, shippingDate })).toBe('done');
    expect((await readOrder(orderId)).shippingDate).toBe('2026/11/24');
  },
);

test.each([
  ['[orderId]必須入力項目です', { orderId: '' }],
  ['[orderId]該当する注文が存在しません', { orderId: '1' }],
  ['[shippingDate]必須入力項目です', { shippingDate: '' }],
  ['[shippingDate]入力形式が正しくありません', { shippingDate: '2026-1124' }],
  ['[shippingDate]入力形式が正しくありません', { shippingDate: '20260230' }],
  ['[shippingCarrier]必須入力項目です', { shippingCarrier: '' }],
  ['[shippingCarrier]入力形式が正しくありません', { shippingCarrier: '3' }],
  ['[shippingCarrier]入力形式が正しくありません', { shippingCarrier: '1001' }],
  ['[shippingNumber]必須入力項目です', { shippingNumber: '' }],
  ['[shippingNumber]入力形式が正しくありません', { shippingNumber: '1234567890123456' }],
])('ship data are refused with %s for %o', async (message, fields) => {
  const { mall, say } = await openWithOrder();
  expect(await say('updateTradeInfoProc', { ...SHIPMENT, ...fields })).toBe(message);
  expect(mall.journal.effects()).toEqual([]);
});

test('a wrapper around the fields hides them', async () => {
  const { postXml, orderId } = await openWithOrder();
  const inside = `<shopId>10048821</shopId><tradeInfo><orderId>${orderId}</orderId></tradeInfo>`;
  const answer = await postXml('updateTradeInfoProc', `<request>${inside}</request>`);
  expect(answer.body.result).toMatchObject({ status: '1', error: { message: '[orderId]必須入力項目です' } });
});

test.each(['', '{"shopId":1}', '<request><shopId>10048821</request>', '<!DOCTYPE a><request/>'])(
  'what is not XML is refused: %s',
  async (text) => {
    const { postXml } = await openTestMall();
    const answer = await postXml('updateTradeInfoProc', text);
    expect(answer).toMatchObject({
      status: 200,
      body: { result: { error: { message: 'XMLの形式が正しくありません' } } },
    });
  },
);

test('a shop cancels with a reason, once, and not after shipping', async () => {
  const { mall, orderId, say, readOrder } = await openWithOrder();
  expect(await say('cancelTradeProc', { cancelComment: '在庫切れ' })).toBe('[cancelReason]必須入力項目です');
  expect(await say('cancelTradeProc', { cancelReason: '100' })).toBe(
    '[cancelReason]入力形式が正しくありません',
  );
  expect(await say('cancelTradeProc', { cancelReason: '9', cancelComment: '字'.repeat(101) })).toBe(
    '[cancelComment]入力形式が正しくありません',
  );
  expect(await say('cancelTradeProc', { cancelReason: '9', cancelComment: 'A &amp; B' })).toBe('done');
  expect(await readOrder(orderId)).toMatchObject({
    orderStatus: 'キャンセル',
    cancelStatus: 'Y',
    cancelDate: '2026/11/24 10:00',
    cancelReason: '9',
    cancelComment: 'A & B',
  });
  expect(await say('cancelTradeProc', { cancelReason: '9' })).toBe('現在の注文ステータスでは更新できません');
  expect(mall.journal.effects().map(({ kind }) => kind)).toEqual(['cancel']);
});
