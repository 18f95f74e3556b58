import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { planMissingPurges } from '../../jobs/plan-purge.ts';
import { startImportDesk } from '../../imports/testing/import-desk.ts';
import type { ImportDesk } from '../../imports/testing/import-desk.ts';
import { newId } from '../../security/new-id.ts';
import { termsOfQuery } from '../search-terms.ts';
import { readEverything, tablesWith } from '../testing/read-everything.ts';

const DAY = 24 * 60 * 60;
const CANARIES = [
  '髙橋カナリア',
  'カナリアヶ丘9-8-7',
  '09087654321',
  '987-6543',
  '改名カナリア',
  '評価カナリア',
];
const RECIPIENT = {
  name: '髙橋カナリア',
  postal_code: '9876543',
  address: '東京都カナリアヶ丘9-8-7',
  phone: '09087654321',
};

const OTHER = { name: '佐藤ルリ', postal_code: '1000001', address: '東京都千代田区1-1', phone: '0311112222' };
const EVERYTHING = { from: '2026-03-20T00:00:00Z', to: '2026-05-30T00:00:00Z' };

/** Orders 1 (shipped at the mall) and 2 (not readable) of one buyer, 3 (not shipped) of another; and all that is ever written about 1. */
async function fill(desk: ImportDesk) {
  desk.mall.addOrder({ order: { order_id: 1, recipient: RECIPIENT } });
  desk.mall.addOrder({ order: { order_id: 2, recipient: RECIPIENT } });
  desk.mall.changeOrder(2, { action: 'mutate', drop: ['item'] });
  desk.mall.addOrder({ order: { order_id: 3, recipient: OTHER } });
  desk.passSeconds(60);
  await desk.fetchByHand();
  const id = await idOf(desk, '1');
  const change = { recipient: { name: '改名カナリア' }, memo: '改名カナリア様、090-8765-4321へ電話' };
  await desk.ask(desk.key, 'PATCH', `/orders/${id}`, change);
  desk.mall.changeOrder(1, { action: 'ship', tracking_number: '123456789012' });
  desk.mall.changeOrder(1, { action: 'buyer-review', grade: 'good', comment: '評価カナリア' });
  desk.passSeconds(60);
  await desk.fetchByHand();
  await addRefusedTelling(desk, id);
  return id;
}

/** A mall that quotes the address in its refusal. */
async function addRefusedTelling(desk: ImportDesk, orderId: string) {
  const instructionId = newId();
  const words = '宛先「髙橋 カナリア」(987-6543)は受け付けられません';
  await desk.query(`insert into instruction (account_id, id, shop_id, order_id, kind, generation, state, mall_order_no, payload,
      warnings, message, note, planned_at, due_at)
    values ('${desk.accountId}', '${instructionId}', '${desk.shopId}', '${orderId}', 'ship-notice', 1, 'refused', '1',
      '{"to": "髙橋カナリア", "number": "123456789012"}', '[{"code": "x", "message": "${words}"}]', '{"ja": "${words}", "en": "${words}"}',
      '改名カナリアに確認', now(), now())`);
  await desk.query(`insert into attempt (account_id, instruction_id, id, at, outcome, message)
    values ('${desk.accountId}', '${instructionId}', '${newId()}', now(), 'refused', '"${words}"')`);
  const runId = newId();
  await desk.query(`insert into export_run (account_id, id, shop_id, kind, trigger, state, basis, created_at)
    values ('${desk.accountId}', '${runId}', '${desk.shopId}', 'ship-notice', 'manual', 'partly', 'updated', now())`);
  await desk.query(`insert into export_item (account_id, run_id, order_id, mall_order_no, reasons)
    values ('${desk.accountId}', '${runId}', '${orderId}', '1', '[{"code": "mall-refused", "detail": "${words}"}]')`);
}

async function idOf(desk: ImportDesk, mallOrderNo: string): Promise<string> {
  const order = (await desk.orders()).find((one) => one.mallOrderNo === mallOrderNo);
  return order.id;
}

const detail = async (desk: ImportDesk, id: string) =>
  (await desk.ask(desk.key, 'GET', `/orders/${id}`)).body;
const history = async (desk: ImportDesk, id: string): Promise<any[]> =>
  (await desk.ask(desk.key, 'GET', `/orders/${id}/history?limit=100`)).body.items;

/** How many of the hashed terms of a text the order still stands under. */
async function countTerms(desk: ImportDesk, id: string, text: string): Promise<number> {
  const [{ terms }] = await desk.query(`select terms::text[] from order_search where order_id = '${id}'`);
  const hashes = termsOfQuery(text).map((term) => desk.context.hashSearchTerm(desk.accountId, term));
  return hashes.filter((hash) => terms.includes(String(hash))).length;
}

describe('R13 a mall that lets persons be kept for 30 days', () => {
  let desk: ImportDesk;
  let id: string;
  let before: any;
  const purge = () => desk.jobs['purge-persons']({ accountId: desk.accountId });
  beforeAll(async () => {
    desk = await startImportDesk({ personsKeptDays: 30 });
    id = await fill(desk);
    before = await detail(desk, id);
  });
  afterAll(() => desk.close());

  test('R13 before its term nothing is touched: everything that names the buyer is there to be found', async () => {
    desk.passSeconds(29 * DAY);
    await purge();
    expect(await detail(desk, id)).toEqual(before);
    expect(await countTerms(desk, id, '改名カナリア')).toBe(5);
    expect(tablesWith(await readEverything(desk), CANARIES)).toEqual([
      'attempt',
      'export_item',
      'import_rejection',
      'instruction',
      'order_history',
      'order_raw',
      'orders',
    ]);
  });

  test('R13 what could not be read as an order goes 30 days after it came, and what was wrong with it stays', async () => {
    desk.passSeconds(2 * DAY);
    await purge();
    const read = await readEverything(desk);
    expect(tablesWith(read, CANARIES)).not.toContain('import_rejection');
    expect(read.get('import_rejection')).toContain('unreadable');
    expect(await detail(desk, id)).toEqual(before);
  });

  test('R13 30 days after the parcel has arrived at the latest, nobody can be found in any table, sealed or open', async () => {
    desk.passSeconds(12 * DAY);
    await purge();
    expect((await detail(desk, id)).personsErased).toBeNull();
    desk.passSeconds(DAY);
    await purge();
    expect(await detail(desk, id)).toMatchObject({
      orderer: null,
      recipient: null,
      mallFacts: null,
      mallPersons: { orderer: null, recipient: null },
      memo: '***様、***へ電話',
      personsErased: { at: desk.clock.now.toISOString(), cause: 'retention' },
    });
    expect(tablesWith(await readEverything(desk), CANARIES)).toEqual([]);
  });

  test('R13 items, amounts, numbers, status and who did what stay', async () => {
    const after = await detail(desk, id);
    const kept = ['mallOrderNo', 'status', 'phase', 'lines', 'amounts', 'payment', 'shipment', 'orderedAt'];
    for (const field of kept) expect([field, after[field]]).toEqual([field, before[field]]);
    const entries = await history(desk, id);
    const erased = entries.filter(({ event }) => event === 'persons-erased');
    expect(erased).toMatchObject([{ who: { kind: 'system', name: null }, detail: { cause: 'retention' } }]);
    const renamed = entries.find(({ field }) => field === 'recipient.name');
    expect(renamed).toMatchObject({ who: { kind: 'member', name: 'owner key' }, before: null, after: null });
    const [{ payload }] = await desk.query('select payload from instruction');
    expect(payload).toEqual({ to: '***', number: '123456789012' });
  });

  test('R13 it is found by its number, and by nobody’s name any more', async () => {
    expect(await desk.numbers('&q=123456789012')).toEqual(['1']);
    expect(await desk.numbers(`&q=${encodeURIComponent('カナリア')}`)).toEqual([]);
    expect(await desk.numbers('&q=09087654321')).toEqual([]);
    expect(await countTerms(desk, id, '改名カナリア')).toBe(0);
  });

  test('R13 an order that is not shipped keeps its persons, however long it lies', async () => {
    const open = await detail(desk, await idOf(desk, '3'));
    expect(open).toMatchObject({ recipient: { name: '佐藤ルリ' }, personsErased: null });
    expect(open.mallFacts.recipient.name).toBe('佐藤ルリ');
  });

  test('R13 a later import brings nobody back, and still takes what is new', async () => {
    const merge = { recipient: { ...RECIPIENT, name: '髙橋カナリア二世' }, status: 'completed' };
    desk.mall.changeOrder(1, { action: 'mutate', merge });
    desk.passSeconds(60);
    expect(await desk.fetchByHand(EVERYTHING)).toMatchObject({ updated: 1 });
    expect((await detail(desk, id)).mallStatus).toBe('completed');
    desk.mall.changeOrder(1, { action: 'mutate', drop: ['item'] });
    desk.passSeconds(60);
    expect((await desk.fetchByHand(EVERYTHING)).rejected).toHaveLength(2);
    // Order 2, which was never read, is shown by the mall once more.
    await desk.query(`update import_rejection set body = null where mall_order_no = '2'`);
    expect(tablesWith(await readEverything(desk), CANARIES)).toEqual([]);
    expect(await desk.numbers(`&q=${encodeURIComponent('カナリア')}`)).toEqual([]);
  });

  test('R13 nobody may be typed in again', async () => {
    const answer = await desk.ask(desk.key, 'PATCH', `/orders/${id}`, { recipient: { name: '戻り' } });
    expect([answer.status, answer.body.errors]).toMatchObject([422, [{ path: 'recipient' }]]);
    expect((await desk.ask(desk.key, 'PATCH', `/orders/${id}`, { memo: '済' })).status).toBe(200);
  });

  test('R13 each account is looked at once a day from the day it is opened, and one that is not, from the next start', async () => {
    const key = `purge-persons:${desk.accountId}`;
    const planned = async () => {
      const { rows } = await desk.context.pool.query(
        `select run_at > now() + interval '23 hours' as tomorrow from graphile_worker.jobs where key = $1`,
        [key],
      );
      return rows;
    };
    expect(await planned()).toEqual([{ tomorrow: true }]);
    await desk.takeJob(key);
    await planMissingPurges(desk.context.db);
    expect(await planned()).toEqual([{ tomorrow: false }]);
    await purge();
    await planMissingPurges(desk.context.db);
    expect(await planned()).toEqual([{ tomorrow: true }]);
  });
});

describe('R13 a mall without such a rule', () => {
  let desk: ImportDesk;
  let id: string;
  const erase = (key = desk.key) => desk.ask(key, 'POST', `/orders/${id}/erase-persons`);
  beforeEach(async () => {
    desk = await startImportDesk();
    id = await fill(desk);
  });
  afterEach(() => desk.close());

  test('R13 keeps persons until an owner erases them, and then they are gone everywhere', async () => {
    desk.passSeconds(700 * DAY);
    await desk.jobs['purge-persons']({ accountId: desk.accountId });
    expect((await detail(desk, id)).recipient.name).toBe('改名カナリア');
    const staff = await desk.createApiKey(desk.accountId, 'staff');
    expect((await erase(staff)).status).toBe(403);
    const answer = await erase();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ recipient: null, personsErased: { cause: 'request' } });
    expect(await erase()).toMatchObject({ status: 200, body: { version: answer.body.version } });
    const read = await readEverything(desk);
    expect(tablesWith(read, ['改名カナリア', '評価カナリア'])).toEqual([]);
    // Of order 2, which nobody asked about.
    expect(tablesWith(read, ['髙橋カナリア'])).toEqual(['import_rejection']);
    const [entry] = await history(desk, id);
    expect(entry).toMatchObject({ event: 'persons-erased', who: { kind: 'member', name: 'owner key' } });
  });

  test('R13 what the mall once sent of that order and could not be read goes too', async () => {
    await desk.query(`update import_rejection set mall_order_no = '1'`);
    await erase();
    expect(tablesWith(await readEverything(desk), CANARIES.slice(0, 1))).toEqual([]);
  });

  test('R13 refused while the mall is being told, or may have been', async () => {
    for (const state of ['planned', 'sending', 'uncertain']) {
      await desk.query(`update instruction set state = '${state}'`);
      expect((await erase()).body).toMatchObject({ status: 409, code: 'notice-under-way' });
    }
    expect((await detail(desk, id)).recipient.name).toBe('改名カナリア');
  });

  test('R13 refused for an order that is still to be shipped; a cancelled one may be erased', async () => {
    id = await idOf(desk, '3');
    expect((await erase()).body).toMatchObject({ status: 409, code: 'persons-needed' });
    await desk.ask(desk.key, 'PATCH', `/orders/${id}`, { status: 'cancelled' });
    expect((await erase()).status).toBe(200);
  });
});
