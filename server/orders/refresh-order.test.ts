import { rakuma } from '@matome/connectors/rakuma/index.ts';
import type { ReadOrder } from '@matome/connectors/mall.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inAccount } from '../database/account-scope.ts';
import { startImportDesk } from '../imports/testing/import-desk.ts';
import type { ImportDesk } from '../imports/testing/import-desk.ts';
import { readLatestRaw } from './load-raw.ts';
import { refreshOrder } from './refresh-order.ts';
import type { OrderRecord } from './order-record.ts';

let desk: ImportDesk;
beforeEach(async () => {
  desk = await startImportDesk();
  desk.mall.addOrder({ order: { order_id: 1 } });
  desk.passSeconds(60);
});
afterEach(() => desk.close());

function readNow(): ReadOrder {
  const raw = JSON.stringify(desk.mall.orders().find(({ order }) => order.order_id === 1)?.order);
  return { order: rakuma.readRaw(raw), raw };
}

async function refresh(read: ReadOrder, at = desk.clock.now): Promise<OrderRecord> {
  return inAccount(desk.context.db, desk.accountId, (tx) =>
    refreshOrder(tx, desk.context, { accountId: desk.accountId, shopId: desk.shopId, read, at }),
  );
}

test('an order read before a notice is merged as an import would, and its text kept', async () => {
  await desk.fetchByHand();
  desk.mall.changeOrder(1, { action: 'ship', tracking_number: '123412341234' });
  const read = readNow();
  const record = await refresh(read);
  expect(record).toMatchObject({
    version: 2,
    state: { decisions: { status: 'shipped' }, shipNotice: { state: 'sent', by: 'mall' } },
  });
  const raw = await inAccount(desk.context.db, desk.accountId, (tx) =>
    readLatestRaw(tx, desk.context.vault, { accountId: desk.accountId, orderIds: [record.id] }),
  );
  expect(raw).toEqual(new Map([[record.id, read.raw]]));
  const [shown] = await desk.orders();
  expect(shown).toMatchObject({ id: record.id, status: 'shipped', shipNotice: { state: 'sent' } });
  expect(shown.shipNotice.reasons[0].code).toBe('already-shipped-at-mall');
});

test('an order that the desk has not seen yet is added', async () => {
  const record = await refresh(readNow());
  expect((await desk.orders()).map(({ id }) => id)).toEqual([record.id]);
});

test('an order that is as it was is given back as it is', async () => {
  await desk.fetchByHand();
  const before = await desk.query('select ctid::text, xmin::text from orders');
  expect((await refresh(readNow())).version).toBe(1);
  expect(await desk.query('select ctid::text, xmin::text from orders')).toEqual(before);
});

test('an answer that was long under way does not replace a newer picture', async () => {
  const old = { read: readNow(), at: desk.clock.now };
  desk.passSeconds(5);
  desk.mall.changeOrder(1, { action: 'cancel' });
  desk.passSeconds(5);
  await desk.fetchByHand();
  expect(await refresh(old.read, old.at)).toMatchObject({
    mallOrder: { mallStatus: 'cancelled' },
    state: { decisions: { status: 'cancelled' } },
  });
});
