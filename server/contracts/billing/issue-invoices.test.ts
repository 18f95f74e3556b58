import { startOfTokyoDay } from '@matome/domain/time/tokyo.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asOperator } from '../../database/account-scope.ts';
import { planInvoices } from '../../jobs/plan-invoices.ts';
import { startTestWorker } from '../../testing/test-desk.ts';
import { ISSUER, startBillingDesk } from './testing/billing-desk.ts';
import type { BillingDesk } from './testing/billing-desk.ts';

let desk: BillingDesk;
beforeAll(async () => {
  desk = await startBillingDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.startAnew());

describe('M14 the invoice of a month', () => {
  test('is there from the first moment of the next month, and not before', async () => {
    const { key } = await desk.openContract();
    desk.onDay('2026-11-30', '23:59');
    await desk.issue();
    expect(await desk.all()).toEqual([]);
    desk.onDay('2026-12-01', '00:00');
    await desk.issue();
    const [invoice] = (await desk.ask(key, 'GET', '/invoices')).body.items;
    expect(invoice).toMatchObject({
      number: '2026-12-0001',
      month: '2026-11',
      issuedOn: '2026-12-01',
      dueOn: '2026-12-31',
      addressee: '試験商店',
      totalYen: 14_850,
      state: 'unpaid',
    });
    const { paper } = (await desk.ask(key, 'GET', `/invoices/${invoice.id}`)).body;
    expect(paper).toMatchObject({
      issuer: ISSUER,
      taxes: [{ taxRate: 10, netYen: 13_500, taxYen: 1_350 }],
    });
    expect(paper.lines.map(({ amountYen }: { amountYen: number }) => amountYen)).toEqual([10_000, 3_500]);
  });

  test('is issued once, however often one looks', async () => {
    await desk.openContract();
    desk.onDay('2026-12-01');
    await desk.issue();
    await desk.issue();
    desk.onDay('2026-12-31');
    await desk.issue();
    expect(await desk.numbers()).toEqual(['2026-12-0001']);
  });

  test('is issued late after three months of standing still, each month its own, as of the day of issue', async () => {
    await desk.openContract();
    desk.onDay('2027-02-03');
    await desk.issue();
    const invoices = await desk.all();
    expect(
      invoices.map(({ number, month, issuedOn, dueOn, totalYen }: Record<string, unknown>) => [
        number,
        month,
        issuedOn,
        dueOn,
        totalYen,
      ]),
    ).toEqual([
      ['2027-02-0003', '2027-01', '2027-02-03', '2027-02-28', 5_500],
      ['2027-02-0002', '2026-12', '2027-02-03', '2027-02-28', 5_500],
      ['2027-02-0001', '2026-11', '2027-02-03', '2027-02-28', 14_850],
    ]);
  });

  test('is issued once by two workers at the same moment, and no number is left out', async () => {
    for (let account = 0; account < 6; account += 1) await desk.openContract();
    desk.onDay('2027-01-05');
    await Promise.all([desk.issue(), desk.issue(), desk.issue()]);
    const given = (await desk.numbers()).sort();
    expect(given).toEqual(
      Array.from({ length: 12 }, (_, index) => `2027-01-${String(index + 1).padStart(4, '0')}`),
    );
  });

  test('is told to the account’s owners by mail, once', async () => {
    const { key } = await desk.openContract();
    desk.onDay('2026-12-01');
    await desk.issue();
    await desk.issue();
    const mails = (await desk.ask(key, 'GET', '/mails')).body.items;
    expect(mails).toMatchObject([{ kind: 'invoice-issued' }]);
  });

  test('that cannot be written for one contract holds up no other', async () => {
    const { accountId } = await desk.openContract();
    await asOperator(desk.context.db, (tx) =>
      tx
        .updateTable('api_option_contract')
        .set({ initial_fee_yen: 2_147_483_647 })
        .where('account_id', '=', accountId)
        .execute(),
    );
    const { key } = await desk.openContract();
    desk.onDay('2026-12-01');
    await desk.issue();
    expect((await desk.ask(key, 'GET', '/invoices')).body.items).toMatchObject([{ totalYen: 14_850 }]);
  });

  test('ends with the contract: its last month in full, an end within a month by the day, a withdrawn request never', async () => {
    const lapsed = await desk.openContract('2026-11-10', {
      endsOn: '2026-12-31',
      overAt: startOfTokyoDay('2027-01-01'),
    });
    const stopped = await desk.openContract('2026-11-10', { overAt: startOfTokyoDay('2026-12-10') });
    const withdrawn = await desk.openContract('2026-11-10', { overAt: startOfTokyoDay('2026-11-09') });
    desk.onDay('2027-04-01');
    await desk.issue();
    const totals = async (key: string) =>
      (await desk.ask(key, 'GET', '/invoices')).body.items.map(
        ({ totalYen }: { totalYen: number }) => totalYen,
      );
    expect(await totals(lapsed.key)).toEqual([5_500, 14_850]);
    expect(await totals(stopped.key)).toEqual([1_773, 14_850]);
    expect(await totals(withdrawn.key)).toEqual([]);
  });

  test('waits while nobody is set to send it', async () => {
    await desk.setIssuer({ name: '' });
    await desk.openContract();
    desk.onDay('2026-12-01');
    await desk.issue();
    expect(await desk.all()).toEqual([]);
    await desk.setIssuer({ name: '株式会社まとめ運営' });
    await desk.issue();
    expect(await desk.numbers()).toEqual(['2026-12-0001']);
  });

  test('is issued by the worker itself, which looks again within the hour', async () => {
    await desk.openContract();
    desk.onDay('2026-12-01');
    const stop = await startTestWorker(desk);
    await planInvoices(desk.context.db);
    await expect.poll(() => desk.numbers(), { timeout: 10_000 }).toEqual(['2026-12-0001']);
    const waiting = async () => {
      const { rows } = await sql<{ minutes: number }>`
        select extract(epoch from run_at - now()) / 60 as minutes from graphile_worker.jobs
        where key = 'issue-invoices' and locked_at is null`.execute(desk.context.db);
      return rows.map(({ minutes }) => Math.round(Number(minutes)));
    };
    await expect.poll(waiting, { timeout: 10_000 }).toEqual([60]);
    await stop();
  });

  test('stays as it was when the issuer changes', async () => {
    const { key } = await desk.openContract();
    desk.onDay('2026-12-01');
    await desk.issue();
    await desk.setIssuer({ name: '新しい会社', registrationNumber: null });
    const [{ id }] = (await desk.ask(key, 'GET', '/invoices')).body.items;
    const { paper } = (await desk.ask(key, 'GET', `/invoices/${id}`)).body;
    expect(paper.issuer).toMatchObject({ name: '株式会社まとめ運営', registrationNumber: 'T7000012050002' });
  });
});
