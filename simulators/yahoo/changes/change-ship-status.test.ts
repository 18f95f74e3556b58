import { expect, test } from 'vitest';
import { openTestMall } from '../testing/open-test-mall.ts';

const YAMATO = '<ShipCompanyCode>1001</ShipCompanyCode>';
const SHIPPED = '<ShipStatus>3</ShipStatus>';
const NUMBER = '<ShipInvoiceNumber1>400011112222</ShipInvoiceNumber1>';
const FIELDS =
  'ShipStatus,ShipCompanyCode,ShipInvoiceNumber1,ShipInvoiceNumber2,ShipInvoiceNumberEmptyReason,ShipDate,OrderStatus';

test('R3: a ship notice stands at the mall and in its journal, once', async () => {
  const { ship, read, mall, place } = await openTestMall();
  const orderNo = await place('card');
  const second = '<ShipInvoiceNumber2>4000-1111-3333</ShipInvoiceNumber2>';
  const { text, body } = await ship(
    orderNo,
    `${SHIPPED}${YAMATO}${NUMBER}${second}<ShipDate>20261124</ShipDate>`,
  );
  expect(text).toContain('ok="1" ng="0"');
  expect(body.ResultSet.Result).toEqual({ Status: 'OK' });
  expect((await read(orderNo, FIELDS)).body.ResultSet.Result.OrderInfo).toEqual({
    OrderStatus: '2',
    Ship: {
      ShipStatus: '3',
      ShipCompanyCode: '1001',
      ShipInvoiceNumber1: '400011112222',
      ShipInvoiceNumber2: '4000-1111-3333',
      ShipInvoiceNumberEmptyReason: '',
      ShipDate: '2026-11-24',
    },
  });
  expect(mall.trade.told()).toEqual([
    { kind: 'ship-notice', orderNo, trackingNumbers: ['400011112222', '4000-1111-3333'] },
  ]);
});

test('the same words again are a second telling with a warning about the card; other words are a correction', async () => {
  const { ship, mall, place } = await openTestMall();
  const orderNo = await place('card');
  await ship(orderNo, `${SHIPPED}${YAMATO}${NUMBER}`);
  const again = await ship(orderNo, `${SHIPPED}${YAMATO}${NUMBER}`);
  expect(again.body.ResultSet.Result).toMatchObject({ Status: 'OK', Warning: { Code: 'od91113' } });
  await ship(orderNo, `${SHIPPED}<ShipInvoiceNumber1>400011119999</ShipInvoiceNumber1>`);
  expect(mall.journal.effects().map(({ kind }) => kind)).toEqual([
    'ship-notice',
    'ship-notice',
    'ship-correction',
  ]);
  expect(mall.trade.told()).toHaveLength(2);
});

test.each([
  ['expired', 'od91115'],
  ['captured', 'od91113'],
])('a card that is %s ships with the warning %s', async (card, warning) => {
  const { ship, read, control, place } = await openTestMall();
  const orderNo = await place('card');
  await control('PATCH', `/yahoo/orders/${orderNo}`, { card });
  const { body } = await ship(orderNo, `${SHIPPED}${YAMATO}${NUMBER}`);
  expect(body.ResultSet.Result).toMatchObject({ Status: 'OK', Warning: { Code: warning } });
  expect((await read(orderNo, 'ShipStatus')).body.ResultSet.Result.OrderInfo.Ship.ShipStatus).toBe('3');
});

test('a reason for having no number excludes numbers, stored ones too', async () => {
  const { ship, place } = await openTestMall();
  const reason = '<ShipInvoiceNumberEmptyReason>105</ShipInvoiceNumberEmptyReason>';
  const one = await place('card');
  expect((await ship(one, `${SHIPPED}${YAMATO}${reason}${NUMBER}`)).status).toBe(400);
  expect((await ship(one, `${SHIPPED}${YAMATO}${reason}`)).status).toBe(200);
  expect((await ship(one, `${SHIPPED}${YAMATO}${NUMBER}`)).status).toBe(400);
  const emptied = '<ShipInvoiceNumberEmptyReason/>';
  expect((await ship(one, `${SHIPPED}${YAMATO}${emptied}${NUMBER}`)).status).toBe(200);
});

test('the carrier of a delivery method wins over the carrier that is sent', async () => {
  const { ship, read, place } = await openTestMall();
  const orderNo = await place('card');
  await ship(orderNo, `${SHIPPED}<ShipMethod>postage2</ShipMethod>${YAMATO}${NUMBER}`);
  const { body } = await read(orderNo, 'ShipMethod,ShipCompanyCode');
  expect(body.ResultSet.Result.OrderInfo.Ship).toEqual({ ShipMethod: 'postage2', ShipCompanyCode: '1002' });
});

test.each([
  ['Yamato with letters', '1001', 'AB1234567890', 400],
  ['Yamato with fifteen digits', '1001', '123456789012345', 400],
  ['Yamato with hyphens', '1001', '4000-1111-2222', 200],
  ['Japan Post with hyphens', '1003', '1234-5678-9012', 400],
  ['Japan Post with ten digits', '1003', '1234567890', 400],
  ['Japan Post with the form of EMS', '1003', 'EE123456789JP', 200],
  ['another carrier with thirty letters', '1000', 'A'.repeat(30), 200],
  ['another carrier with thirty-one letters', '1000', 'A'.repeat(31), 400],
  ['full-width digits', '1000', '１２３４', 400],
])('a number of %s answers as the carrier allows', async (_, company, number, status) => {
  const { ship, place } = await openTestMall();
  const company_ = `<ShipCompanyCode>${company}</ShipCompanyCode>`;
  const invoice = `<ShipInvoiceNumber1>${number}</ShipInvoiceNumber1>`;
  expect((await ship(await place('card'), `${SHIPPED}${company_}${invoice}`)).status).toBe(status);
});

test.each([
  ['no status', NUMBER],
  ['a status that is none', '<ShipStatus>5</ShipStatus>'],
  ['a date in ISO', `${SHIPPED}<ShipDate>2026-11-24</ShipDate>`],
  ['an unknown carrier', `${SHIPPED}<ShipCompanyCode>1</ShipCompanyCode>`],
  ['an unknown reason', `${SHIPPED}<ShipInvoiceNumberEmptyReason>106</ShipInvoiceNumberEmptyReason>`],
  ['a third number', `${SHIPPED}<ShipInvoiceNumber3>400011112222</ShipInvoiceNumber3>`],
  ['a number twice', `${SHIPPED}${NUMBER}${NUMBER}`],
  ['a method that is not used', `${SHIPPED}<ShipMethod>postage15</ShipMethod>`],
  ['a place to leave it without IsEazy', `${SHIPPED}<EazyDeliveryCode>1</EazyDeliveryCode>`],
  ['a note of more than 500', `${SHIPPED}<ShipNotes>${'あ'.repeat(251)}</ShipNotes>`],
])('a ship notice with %s is refused and changes nothing', async (_, body) => {
  const { ship, place, mall } = await openTestMall();
  const answer = await ship(await place('cash-on-delivery'), body);
  expect([answer.status, answer.body.Error.Code]).toEqual([400, 'od90101']);
  expect(mall.journal.effects()).toEqual([]);
});

test('IsPointFix has to be true', async () => {
  const { ship, place } = await openTestMall();
  const orderNo = await place('card');
  expect((await ship(orderNo, `${SHIPPED}${YAMATO}${NUMBER}`, 'false')).status).toBe(400);
  expect((await ship(orderNo, `${SHIPPED}${YAMATO}${NUMBER}`, '')).status).toBe(400);
});

test.each(['cancellable', 'held', 'line-not-shippable'])(
  'an order that is %s is not shipped',
  async (state) => {
    const { ship, place, mall } = await openTestMall();
    const { status, body } = await ship(await place(state), `${SHIPPED}${YAMATO}${NUMBER}`);
    expect([status, body.ResultSet.Result.Status]).toEqual([200, 'NG']);
    expect(mall.journal.effects()).toEqual([]);
  },
);

test('an unpaid or cancelled order is not shipped, nor one that is not there', async () => {
  const { ship, mall } = await openTestMall();
  const cancelled = mall.trade.buy('to-ship')!;
  mall.trade.cancel(cancelled);
  const codes = [];
  for (const orderNo of [mall.trade.buy('unpaid')!, cancelled, 'matome-store-1']) {
    const { body } = await ship(orderNo, `${SHIPPED}${YAMATO}${NUMBER}`);
    codes.push(body.ResultSet.Result.Error.Code);
  }
  expect(codes).toEqual(['od90137', 'od90137', 'od10001']);
});
