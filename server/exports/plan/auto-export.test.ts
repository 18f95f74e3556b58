import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addApiOption, closeApiOption } from '../../accounts/api-option-store.ts';
import { inAccount } from '../../database/account-scope.ts';
import { openExportDesk } from '../testing/export-desk.ts';
import type { DeskOrder, ExportDesk } from '../testing/export-desk.ts';

describe('M13 自動書き出し', () => {
  let desk: ExportDesk;
  beforeAll(async () => {
    desk = await openExportDesk({ apiOption: true });
    await desk.askOrThrow('PATCH', `/shops/${desk.shopId}`, {
      autoExport: true,
      settings: { ratingMessage: 'ありがとうございました。' },
    });
  });
  afterAll(() => desk.close());

  const look = () => desk.jobs['auto-export']({ accountId: desk.accountId, shopId: desk.shopId });
  const told = (kind: 'ship-notice' | 'review', { mallOrderNo }: DeskOrder) =>
    desk.accepted(kind).includes(mallOrderNo);
  const runs = async () => (await desk.askOrThrow('GET', `/shops/${desk.shopId}/exports`)).items;

  test('tells what is due and rates who has rated, in runs of its own; with nothing due there is no run', async () => {
    await look();
    expect(await runs()).toEqual([]);
    const shipped = await desk.buy();
    await desk.prepare(shipped);
    const received = await desk.buy({ status: 'awaiting_seller_review' });
    const fresh = await desk.buy();
    await look();
    await desk.settle();
    expect([told('ship-notice', shipped), told('review', received), told('ship-notice', fresh)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await runs()).toMatchObject([
      { kind: 'buyer-rating', trigger: 'automatic', state: 'succeeded', total: 1, sent: 1 },
      { kind: 'ship-notice', trigger: 'automatic', state: 'succeeded', total: 1, sent: 1 },
    ]);
    await look();
    expect(await runs()).toHaveLength(2);
  });

  test('M10 an order with the 出荷日 of tomorrow becomes due at 00:00 Tokyo, when the next look is planned', async () => {
    desk.setNow('2026-04-01T23:58:00+09:00');
    const order = await desk.buy();
    await desk.prepare(order, {
      shipment: {
        carrier: 'yamato',
        method: 'parcel',
        shipsOn: '2026-04-02',
        trackingNumbers: ['123456789012'],
      },
    });
    await look();
    await desk.settle();
    expect(told('ship-notice', order)).toBe(false);
    const seconds = await secondsToNextLook();
    expect(seconds).toBeGreaterThan(115);
    expect(seconds).toBeLessThan(123);
    desk.setNow('2026-04-01T23:59:59.999+09:00');
    await look();
    expect((await desk.order(order)).shipNotice.state).toBe('not-due');
    desk.setNow('2026-04-02T00:00:00+09:00');
    await look();
    await desk.settle();
    expect(told('ship-notice', order)).toBe(true);
  });

  test('a correction is never sent by itself', async () => {
    const order = await desk.buy();
    await desk.prepare(order);
    await look();
    await desk.settle();
    await desk.askOrThrow('PATCH', `/orders/${order.id}`, {
      shipment: { trackingNumbers: ['999999999999'] },
    });
    const before = (await runs()).length;
    await look();
    expect(await runs()).toHaveLength(before);
  });

  test('M14 a lapsed contract stops it, and nothing else; a renewed one lets it go on', async () => {
    const order = await desk.buy();
    await desk.prepare(order);
    const now = desk.context.now();
    await inAccount(desk.context.db, desk.accountId, (tx) => closeApiOption(tx, desk.accountId, now));
    await look();
    await desk.settle();
    expect(told('ship-notice', order)).toBe(false);
    expect(await secondsToNextLook()).toBeGreaterThan(0);
    const byHand = await desk.buy();
    await desk.prepare(byHand);
    await desk.plan('ship-notice', { orderIds: [byHand.id] });
    await desk.settle();
    expect(told('ship-notice', byHand)).toBe(true);
    await inAccount(desk.context.db, desk.accountId, (tx) =>
      addApiOption(tx, {
        accountId: desk.accountId,
        requestedAt: now,
        requestedBy: '試験 花子',
        initialFeeYen: 0,
        monthlyFeeYen: 0,
        activeFrom: tokyoDay(now),
        endsOn: null,
      }),
    );
    await look();
    await desk.settle();
    expect(told('ship-notice', order)).toBe(true);
  });

  test('without the box nothing is told, and no further look is planned', async () => {
    await desk.askOrThrow('PATCH', `/shops/${desk.shopId}`, { autoExport: false });
    await sql`select graphile_worker.remove_job(${`auto-export-later:${desk.shopId}`})`.execute(
      desk.context.db,
    );
    const order = await desk.buy();
    await desk.prepare(order);
    await look();
    await desk.settle();
    expect(told('ship-notice', order)).toBe(false);
    expect(await secondsToNextLook()).toBeNull();
  });

  async function secondsToNextLook(): Promise<number | null> {
    const { rows } = await sql<{
      seconds: number;
    }>`select extract(epoch from run_at - now())::float8 as seconds
      from graphile_worker.jobs where key = ${`auto-export-later:${desk.shopId}`}`.execute(desk.context.db);
    return rows[0]?.seconds ?? null;
  }
});
