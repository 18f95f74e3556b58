import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExportDesk } from '../testing/export-desk.ts';
import type { DeskOrder, ExportDesk } from '../testing/export-desk.ts';

describe('the ledger in the hands of a person', () => {
  let desk: ExportDesk;
  beforeAll(async () => {
    desk = await openExportDesk();
  });
  afterAll(() => desk.close());

  const timesTold = ({ mallOrderNo }: DeskOrder) =>
    desk.accepted('ship-notice').filter((no) => no === mallOrderNo).length;
  const ask = (path: string, body?: unknown) => desk.ask(desk.key, 'POST', `/instructions/${path}`, body);

  async function ready(): Promise<DeskOrder> {
    const order = await desk.buy();
    await desk.prepare(order);
    return order;
  }

  /** The mall refuses the first notice that comes. */
  async function refused(): Promise<{ order: DeskOrder; runId: string; instruction: { id: string } }> {
    const order = await ready();
    const body = { error: { code: 'invalid_tracking_number', message: '追跡番号が正しくありません' } };
    desk.mall.faults.add({
      match: { method: 'POST', path: '/v1/orders/*/shipping_notice', nth: 1 },
      fault: { kind: 'status', code: 422, body },
    });
    const runId = await desk.plan('ship-notice', { orderIds: [order.id] });
    await desk.settle();
    desk.mall.faults.clear();
    const [instruction] = await desk.instructions();
    return { order, runId, instruction };
  }

  test('what the mall refused stands with its words, is never tried again by itself, and is sent when a person retries', async () => {
    const { order, runId, instruction } = await refused();
    expect(instruction).toMatchObject({
      state: 'refused',
      code: 'invalid_tracking_number',
      message: '追跡番号が正しくありません',
    });
    const skipped = await desk.run(await desk.plan('ship-notice', { orderIds: [order.id] }));
    expect(skipped.items).toMatchObject([{ state: 'skipped', reasons: [{ code: 'mall-refused' }] }]);
    const retried = await ask(`${instruction.id}/retry`);
    expect([retried.status, retried.body.state]).toEqual([202, 'planned']);
    expect((await desk.run(runId)).items).toMatchObject([
      { state: 'waiting', instructionId: retried.body.id },
    ]);
    await desk.settle();
    expect(timesTold(order)).toBe(1);
    expect(await desk.run(runId)).toMatchObject({ state: 'succeeded', sent: 1 });
    expect((await ask(`${instruction.id}/retry`)).body.code).toBe('already-settled');
    expect((await ask(`${retried.body.id}/retry`)).body.code).toBe('already-settled');
  });

  test('what was refused and tried again since is superseded, and counts for nothing in the health of the shop', async () => {
    const { instruction } = await refused();
    const refusedOnes = async (superseded: boolean) =>
      (await desk.askOrThrow('GET', `/instructions?state=refused&superseded=${superseded}`)).items.map(
        (item: { id: string }) => item.id,
      );
    const counted = async () => (await desk.askOrThrow('GET', '/health/malls')).items[0].refused;
    expect(await refusedOnes(false)).toContain(instruction.id);
    expect(await counted()).toBe((await refusedOnes(false)).length);
    const retried = await ask(`${instruction.id}/retry`);
    expect(retried.body.superseded).toBe(false);
    const [newest, older] = await desk.instructions();
    expect([newest, older]).toMatchObject([
      { id: retried.body.id, superseded: false },
      { id: instruction.id, superseded: true },
    ]);
    expect(await refusedOnes(true)).toContain(instruction.id);
    expect(await refusedOnes(false)).not.toContain(instruction.id);
    expect(await counted()).toBe((await refusedOnes(false)).length);
    await desk.settle();
  });

  test('a retry of what may not be sent is refused with every reason', async () => {
    const { order, instruction } = await refused();
    await desk.askOrThrow('PATCH', `/orders/${order.id}`, {
      status: 'on-hold',
      shipment: { trackingNumbers: [] },
    });
    const answer = await ask(`${instruction.id}/retry`);
    expect([answer.status, answer.body.code]).toEqual([409, 'not-sendable']);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toEqual([
      'status-not-exportable',
      'on-hold',
      'tracking-number-missing',
    ]);
  });

  test('what a person settled is not sent any more, with the note on the order and on the item', async () => {
    const order = await ready();
    const runId = await desk.plan('ship-notice', { orderIds: [order.id] });
    const [waiting] = await desk.instructions();
    const settled = await ask(`${waiting.id}/cancel`, { note: '電話で連絡済み' });
    expect([settled.status, settled.body.state, settled.body.note]).toEqual([
      200,
      'settled-by-a-person',
      '電話で連絡済み',
    ]);
    await desk.settle();
    expect(timesTold(order)).toBe(0);
    const seen = await desk.order(order);
    expect(seen.shipNotice.reasons.map((reason: { code: string }) => reason.code)).toEqual([
      'settled-by-a-person',
    ]);
    // It is nobody's work any longer.
    const toDo = (await desk.askOrThrow('GET', '/orders?shipNotice=refused&limit=500')).items;
    expect(toDo.map(({ id }: { id: string }) => id)).not.toContain(order.id);
    expect((await desk.run(runId)).items).toMatchObject([
      { state: 'skipped', reasons: [{ code: 'settled-by-a-person' }] },
    ]);
    expect((await ask(`${waiting.id}/cancel`, { note: 'もう一度' })).body.code).toBe('already-settled');
    const retried = await ask(`${waiting.id}/retry`);
    expect(retried.status).toBe(202);
    await desk.settle();
    expect(timesTold(order)).toBe(1);
  });

  test('an instruction of nobody, or of another account, is not found', async () => {
    const other = await desk.createAccount();
    const foreign = await desk.createApiKey(other.accountId);
    const [any] = await desk.instructions();
    const answers = [
      await ask('nonsense/retry'),
      await ask('01890000-0000-7000-8000-000000000000/retry'),
      await desk.ask(foreign, 'POST', `/instructions/${any.id}/retry`),
      await desk.ask(foreign, 'POST', `/instructions/${any.id}/cancel`, { note: 'x' }),
      await desk.ask(foreign, 'GET', `/shops/${desk.shopId}/exports`),
      await desk.ask(foreign, 'POST', `/shops/${desk.shopId}/exports`, { kind: 'ship-notice' }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect((await desk.ask(foreign, 'GET', '/instructions')).body.items).toEqual([]);
  });

  test('the ledger is listed newest first, page by page', async () => {
    const all = (await desk.instructions()).map((instruction: { id: string }) => instruction.id);
    const first = await desk.askOrThrow('GET', '/instructions?limit=2');
    const second = await desk.askOrThrow('GET', `/instructions?limit=500&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map((instruction: { id: string }) => instruction.id)).toEqual(
      all,
    );
    const settled = await desk.askOrThrow(
      'GET',
      `/instructions?state=confirmed&kind=ship-notice&shop=${desk.shopId}`,
    );
    expect(new Set(settled.items.map((instruction: { state: string }) => instruction.state))).toEqual(
      new Set(['confirmed']),
    );
  });
});
