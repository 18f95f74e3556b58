import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askInBoth, JAPANESE } from '../testing/both-languages.ts';
import { openExportDesk } from './testing/export-desk.ts';
import type { DeskOrder, ExportDesk } from './testing/export-desk.ts';

describe('what the ledger says follows the language of who reads it', () => {
  let desk: ExportDesk;
  let order: DeskOrder;
  let runId: string;
  beforeAll(async () => {
    desk = await openExportDesk();
    order = await desk.buy();
    await desk.prepare(order);
    desk.mall.faults.add({
      match: { path: `/v1/orders/${order.mallOrderNo}/shipping_notice`, times: 1 },
      fault: { kind: 'drop-after' },
    });
    runId = await desk.plan('ship-notice');
    await desk.deliver();
  });
  afterAll(() => desk.close());

  const attemptsOf = ({ items }: any) => items[0].attempts.map(({ message }: any) => message ?? '');

  test('an attempt that the mall left unanswered, in the run and in the ledger', async () => {
    const run = await askInBoth(desk, desk.key, `/exports/${runId}`);
    expect(attemptsOf(run.ja).join()).toContain('通信が途中で切れました');
    expect(attemptsOf(run.en).join()).toContain('The connection to Rakuma broke off.');
    const ledger = await askInBoth(desk, desk.key, '/instructions');
    for (const asked of [run.en, ledger.en]) {
      expect(attemptsOf(asked).join()).not.toMatch(JAPANESE);
      expect(JSON.stringify(asked.items[0].reasons ?? [])).not.toMatch(JAPANESE);
    }
    expect(ledger.en.items[0].message).not.toMatch(JAPANESE);
  });

  test('the history of the order', async () => {
    const { ja, en } = await askInBoth(desk, desk.key, `/orders/${order.id}/history`);
    const said = ({ items }: any) =>
      items.flatMap(({ detail }: any) => (typeof detail?.message === 'string' ? [detail.message] : []));
    expect(said(ja).join()).toContain('通信が途中で切れました');
    expect(said(en)).toHaveLength(said(ja).length);
    expect(said(en).join()).not.toMatch(JAPANESE);
  });

  test('what a person is to look at on an order', async () => {
    desk.mall.changeOrder(Number(order.mallOrderNo), { action: 'cancel' });
    await desk.fetchOrder(order.mallOrderNo);
    const { ja, en } = await askInBoth(desk, desk.key, `/orders/${order.id}`);
    expect(ja.attentions[0].message).toMatch(JAPANESE);
    expect(en.attentions[0].message).not.toMatch(JAPANESE);
    expect(JSON.stringify(en.shipNotice.reasons)).not.toMatch(JAPANESE);
  });

  test('what is cut off a notice, in the preview', async () => {
    const long = await desk.buy();
    await desk.prepare(long, {
      shipment: {
        carrier: 'yamato',
        method: 'parcel',
        shipsOn: '2026-04-01',
        trackingNumbers: ['111111111111', '222222222222'],
      },
    });
    const path = `/shops/${desk.shopId}/exports/preview?kind=ship-notice`;
    const { ja, en } = await askInBoth(desk, desk.key, path);
    const warningsOf = ({ items }: any) => items.flatMap(({ warnings }: any) => warnings);
    expect(warningsOf(ja)[0].message).toContain('送信しない番号：222222222222');
    expect(warningsOf(en)[0].message).toContain('Not sent: 222222222222');
    expect(JSON.stringify(warningsOf(en))).not.toMatch(JAPANESE);
  });
});
