import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startBillingDesk } from '../testing/billing-desk.ts';
import type { BillingDesk } from '../testing/billing-desk.ts';

let desk: BillingDesk;
beforeAll(async () => {
  desk = await startBillingDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.startAnew());

describe('M14 who sees an invoice', () => {
  test('its account’s owner and staff, not its viewers, and no other account', async () => {
    const { accountId } = await desk.openContract();
    const stranger = await desk.createApiKey((await desk.createAccount()).accountId);
    desk.onDay('2026-12-01');
    await desk.issue();
    const [{ id }] = await desk.all();
    const statuses = [];
    for (const key of [
      await desk.createApiKey(accountId, 'staff'),
      await desk.createApiKey(accountId, 'viewer'),
      stranger,
    ])
      statuses.push((await desk.ask(key, 'GET', `/invoices/${id}`)).status);
    expect(statuses).toEqual([200, 403, 404]);
    expect((await desk.ask(stranger, 'GET', '/invoices')).body.items).toEqual([]);
    expect((await desk.ask(stranger, 'GET', `/invoices/${id}.pdf`)).status).toBe(404);
    const own = await desk.ask(await desk.createApiKey(accountId), 'GET', `/invoices/${id}.pdf`);
    expect([own.status, own.headers.get('content-type'), own.body.subarray(0, 5).toString()]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
    expect((await desk.ask(desk.operator, 'GET', `/operator/invoices/${id}.pdf`)).body.equals(own.body)).toBe(
      true,
    );
  });
});

describe('電子帳簿保存法: an invoice is found by date, amount and addressee', () => {
  test.each([
    ['?issuedFrom=2026-12-01&issuedTo=2026-12-31', ['2026-12-0001']],
    ['?issuedFrom=2027-01-01', ['2027-01-0001']],
    ['?minYen=6000', ['2026-12-0001']],
    ['?maxYen=6000', ['2027-01-0001']],
    ['?q=試験', ['2027-01-0001', '2026-12-0001']],
    ['?q=2026-12', ['2026-12-0001']],
    ['?q=どこにもない', []],
    ['?month=2026-12', ['2027-01-0001']],
    ['?state=unpaid', ['2027-01-0001', '2026-12-0001']],
    ['?state=overdue', ['2026-12-0001']],
    ['?state=paid', []],
    ['?account=x', []],
  ])('%s finds %j', async (query, expected) => {
    await desk.openContract();
    desk.onDay('2026-12-01');
    await desk.issue();
    desk.onDay('2027-01-01');
    await desk.issue();
    expect(await desk.numbers(query)).toEqual(expected);
  });

  test('page by page, and as CSV for the accountant', async () => {
    for (let account = 0; account < 3; account += 1) await desk.openContract();
    desk.onDay('2026-12-01');
    await desk.issue();
    const first = (await desk.ask(desk.operator, 'GET', '/operator/invoices?limit=2')).body;
    expect(first.items).toHaveLength(2);
    expect(await desk.numbers(`?limit=2&cursor=${first.nextCursor}`)).toEqual(['2026-12-0001']);
    const csv = await desk.ask(desk.operator, 'GET', '/operator/invoices.csv?month=2026-11');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head, row] = csv.body.toString().split('\r\n');
    expect(head).toContain('請求書番号,対象月,発行日,支払期限,取引先');
    expect(row).toBe(
      '2026-12-0003,2026-11,2026-12-01,2026-12-31,試験商店,T7000012050002,13500,1350,0,0,14850,未入金,,,,',
    );
  });
});
