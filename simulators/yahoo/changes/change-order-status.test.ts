import { expect, test } from 'vitest';
import { openTestMall, type TestMall } from '../testing/open-test-mall.ts';

const to = (status: number) => `<OrderStatus>${status}</OrderStatus>`;
const FIX = '<IsPointFix>true</IsPointFix>';

async function statusOf({ read }: TestMall, orderNo: string): Promise<string> {
  return (await read(orderNo, 'OrderStatus')).body.ResultSet.Result.OrderInfo.OrderStatus;
}

test('an order is held, let go and completed', async () => {
  const world = await openTestMall();
  const orderNo = await world.place('card');
  for (const [status, target] of [
    [3, ''],
    [2, ''],
    [5, FIX],
  ] as const) {
    expect((await world.change(orderNo, to(status), target)).body.ResultSet.Result.Status).toBe('OK');
    expect(await statusOf(world, orderNo)).toBe(String(status));
  }
});

test('the same status again is fine, with a warning, and no change', async () => {
  const { change, place, mall } = await openTestMall();
  const { body } = await change(await place('card'), to(2));
  expect(body.ResultSet.Result).toMatchObject({ Status: 'OK', Warning: { Code: 'od91705' } });
  expect(mall.journal.effects()).toEqual([]);
});

test('a cancelled order stays cancelled', async () => {
  const world = await openTestMall();
  const orderNo = await world.place('card');
  const { body } = await world.change(orderNo, `${to(4)}<CancelReason>210</CancelReason>`);
  expect(body.ResultSet.Result.Warning.Code).toBe('od91123');
  for (const status of [2, 3, 4]) {
    expect((await world.change(orderNo, to(status))).body.ResultSet.Result.Status).toBe('NG');
  }
  expect(await statusOf(world, orderNo)).toBe('4');
});

test.each([
  ['completing without IsPointFix', to(5)],
  ['the reason 230 without words', `${to(4)}<CancelReason>230</CancelReason>`],
  ['a reason that is the buyer’s', `${to(4)}<CancelReason>300</CancelReason>`],
  ['too few words', `${to(4)}<CancelReason>230</CancelReason><CancelReasonDetail>欠品</CancelReasonDetail>`],
  ['no status', ''],
])('%s is refused', async (_, order) => {
  const { change, place } = await openTestMall();
  const { status, body } = await change(await place('card'), order);
  expect([status, body.Error.Code]).toEqual([400, 'od90101']);
});

test('a prank order is not completed, and an order in hand does not become a reservation', async () => {
  const { change, place } = await openTestMall();
  expect((await change(await place('suspect'), to(5), FIX)).body.ResultSet.Result.Status).toBe('NG');
  expect((await change(await place('card'), to(1))).body.ResultSet.Result.Status).toBe('NG');
});

test('a completed order is opened again where a card or the store itself took the money', async () => {
  const world = await openTestMall();
  const orderNo = await world.place('cash-on-delivery');
  await world.change(orderNo, to(5), FIX);
  await world.change(orderNo, to(2));
  expect(await statusOf(world, orderNo)).toBe('2');
});
