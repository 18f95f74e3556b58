import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { watchContracts } from '../../contracts/watch-contracts.ts';
import { inAccount } from '../../database/account-scope.ts';
import { noteMallFailure } from '../../shops/pause-shop.ts';
import { updateShopRow } from '../../shops/shop-store.ts';
import { openExportDesk } from '../testing/export-desk.ts';
import type { DeskOrder, ExportDesk } from '../testing/export-desk.ts';

const NOTICES = { method: 'POST', path: '/v1/orders/*/shipping_notice' };
const NOW = '2026-04-30T12:00:00+09:00';
const STOPPED = [{ code: 'api-option-required' }];

describe('M14 a contract that lapses stops the automatic way, and nothing else', () => {
  let desk: ExportDesk;
  let operator: string;
  beforeAll(async () => {
    desk = await openExportDesk();
    operator = await desk.createOperator();
    await operate({ action: 'activate' });
    await desk.askOrThrow('PATCH', `/shops/${desk.shopId}`, { autoExport: true });
  });
  beforeEach(async () => {
    desk.setNow(NOW);
    const { apiOption } = await desk.askOrThrow('GET', '/contract');
    if (apiOption.state === 'none') await operate({ action: 'activate' });
    await look();
    await desk.settle();
  });
  afterAll(() => desk.close());

  const operate = (body: object) =>
    desk.ask(operator, 'POST', `/operator/accounts/${desk.accountId}/api-option`, body);
  const look = () => desk.jobs['auto-export']({ accountId: desk.accountId, shopId: desk.shopId });
  const newestRun = async () =>
    desk.run((await desk.askOrThrow('GET', `/shops/${desk.shopId}/exports`)).items[0].id);
  const timesTold = ({ mallOrderNo }: DeskOrder) =>
    desk.accepted('ship-notice').filter((no) => no === mallOrderNo).length;
  const events = async ({ id }: DeskOrder) =>
    (await desk.askOrThrow('GET', `/orders/${id}/history`)).items.map(
      (item: { event: string }) => item.event,
    );

  /** An order that the automatic way has put into the ledger, and nobody has begun to send. */
  async function waiting(): Promise<DeskOrder> {
    const order = await desk.buy();
    await desk.prepare(order);
    await look();
    expect((await desk.order(order)).shipNotice.state).toBe('waiting');
    return order;
  }

  test('what waits is withdrawn and says why, and by hand the same order is told', async () => {
    const order = await waiting();
    await operate({ action: 'end' });
    await desk.settle();
    expect(timesTold(order)).toBe(0);
    expect((await desk.order(order)).shipNotice).toMatchObject({ state: 'due', reasons: [] });
    expect(await newestRun()).toMatchObject({
      trigger: 'automatic',
      state: 'partly',
      items: [{ orderId: order.id, state: 'refused', reasons: STOPPED }],
    });
    expect(await events(order)).toContain('withdrawn');
    await look();
    expect((await desk.order(order)).shipNotice.state).toBe('due');
    await desk.plan('ship-notice', { orderIds: [order.id] });
    await desk.settle();
    expect(timesTold(order)).toBe(1);
  });

  test('a withdrawn one can be sent again from the ledger', async () => {
    const order = await waiting();
    await operate({ action: 'end' });
    await desk.deliver();
    const [{ instructionId }] = (await newestRun()).items;
    await desk.askOrThrow('POST', `/instructions/${instructionId}/retry`);
    await desk.settle();
    expect(timesTold(order)).toBe(1);
  });

  test('what a person asked for as well goes out all the same', async () => {
    const order = await waiting();
    await desk.plan('ship-notice', { orderIds: [order.id] });
    await operate({ action: 'end' });
    await desk.settle();
    expect(timesTold(order)).toBe(1);
  });

  test('what waits for a mall that is away, or for a paused shop, is withdrawn at once', async () => {
    const away = await waiting();
    const shop = { accountId: desk.accountId, id: desk.shopId };
    await inAccount(desk.context.db, desk.accountId, (tx) =>
      updateShopRow(tx, shop, { deliver_after: new Date(Date.now() + 60_000) }),
    );
    await operate({ action: 'end' });
    await desk.deliver();
    expect((await desk.order(away)).shipNotice.state).toBe('due');
    await desk.letTimePass();
    await operate({ action: 'activate' });
    const paused = await waiting();
    const refused = { kind: 'sign-in', code: 'sign-in-refused', message: '拒否' } as const;
    await noteMallFailure(desk.context, { ...shop, credentialsVersion: 1 }, refused);
    await operate({ action: 'end' });
    await desk.deliver();
    expect((await desk.order(paused)).shipNotice.state).toBe('due');
    await desk.askOrThrow('POST', `/shops/${desk.shopId}/connection-test`);
  });

  test.each([
    ['that did not arrive is read back, and not sent again by itself', 'drop-before', 0, 'due'],
    ['that did arrive is read back, and settled', 'drop-after', 1, 'sent'],
  ] as const)('an uncertain one %s', async (_case, fault, told, state) => {
    const order = await waiting();
    desk.mall.faults.add({ match: { ...NOTICES, nth: 1 }, fault: { kind: fault } });
    await desk.deliver();
    expect((await desk.order(order)).shipNotice.state).toBe('uncertain');
    await operate({ action: 'end' });
    await desk.deliver();
    expect((await desk.order(order)).shipNotice.state).toBe('uncertain');
    await desk.letTimePass();
    await desk.settle();
    expect(timesTold(order)).toBe(told);
    expect((await desk.order(order)).shipNotice.state).toBe(state);
  });

  test('an uncertain one that a person asks for again is sent again once it is known not to have arrived', async () => {
    const order = await waiting();
    desk.mall.faults.add({ match: { ...NOTICES, nth: 1 }, fault: { kind: 'drop-before' } });
    await desk.deliver();
    await operate({ action: 'end' });
    const [{ instructionId }] = (await newestRun()).items;
    await desk.askOrThrow('POST', `/instructions/${instructionId}/retry`);
    await desk.letTimePass();
    await desk.settle();
    expect(timesTold(order)).toBe(1);
  });

  test('a contract that ends while a batch is about to be sent stops that batch', async () => {
    const order = await waiting();
    desk.onceAt('deliver:claiming', () => operate({ action: 'end' }));
    await desk.deliver();
    expect(timesTold(order)).toBe(0);
    expect((await desk.order(order)).shipNotice.state).toBe('due');
  });

  test('it stops at midnight of the month’s end in Tokyo, whether anybody looked or not, and goes on with a new contract', async () => {
    await desk.askOrThrow('DELETE', '/contract/api-option');
    desk.setNow('2026-04-30T23:59:59.500+09:00');
    const inTime = await waiting();
    await desk.settle();
    expect(timesTold(inTime)).toBe(1);
    const late = await waiting();
    desk.setNow('2026-05-01T00:00:00+09:00');
    await desk.settle();
    expect(timesTold(late)).toBe(0);
    await Promise.all([watchContracts(desk.context), watchContracts(desk.context)]);
    const stopped = await desk.askOrThrow('GET', `/shops/${desk.shopId}`);
    expect(stopped).toMatchObject({ autoExport: true, autoExportStopped: 'api-option-required' });
    const { items } = await desk.askOrThrow('GET', '/health/malls');
    expect(items[0].autoExportStopped).toBe('api-option-required');
    await desk.askOrThrow('PATCH', `/shops/${desk.shopId}`, { name: '改名した店', importDays: 3 });
    await desk.askOrThrow('POST', '/contract/api-option');
    await operate({ action: 'activate' });
    expect((await desk.askOrThrow('GET', `/shops/${desk.shopId}`)).autoExportStopped).toBeNull();
    await look();
    await desk.settle();
    expect(timesTold(late)).toBe(1);
  });
});
