import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asOperator, inAccount } from '../../../database/account-scope.ts';
import { startBillingDesk } from '../testing/billing-desk.ts';
import type { BillingDesk } from '../testing/billing-desk.ts';

let desk: BillingDesk;
beforeAll(async () => {
  desk = await startBillingDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.startAnew());

describe('M14 what becomes of an invoice', () => {
  async function oneInvoice() {
    const account = await desk.openContract();
    desk.onDay('2026-12-01');
    await desk.issue();
    const [invoice] = await desk.all();
    return { ...account, id: invoice.id as string };
  }
  const change = async (method: string, path: string, body?: object) => {
    const answer = await desk.ask(desk.operator, method, `/operator/invoices/${path}`, body);
    return [answer.status, answer.body.code ?? answer.body.state];
  };

  test('a payment is noted in full, seen by the seller, and can be taken back', async () => {
    const { id, key } = await oneInvoice();
    desk.onDay('2026-12-20');
    const pay = (body: object) => change('POST', `${id}/payment`, body);
    expect(await pay({ paidOn: '2026-12-18', amountYen: 14_000 })).toEqual([422, 'payment-not-total']);
    expect(await pay({ paidOn: '2026-12-21' })).toEqual([422, 'paid-in-future']);
    expect(await pay({ paidOn: '2026-12-18', amountYen: 14_850, note: '振込' })).toEqual([200, 'paid']);
    expect(await pay({ paidOn: '2026-12-18' })).toEqual([409, 'invoice-paid']);
    expect((await desk.ask(key, 'GET', '/invoices')).body.items[0]).toMatchObject({
      state: 'paid',
      paidOn: '2026-12-18',
    });
    expect(await change('POST', `${id}/void`, { reason: '誤り' })).toEqual([409, 'invoice-paid']);
    expect(await change('DELETE', `${id}/payment`)).toEqual([200, 'unpaid']);
  });

  test('one that is void keeps its number; issued anew it has another, once, with who is addressed now', async () => {
    const { id, accountId } = await oneInvoice();
    expect(await change('POST', `${id}/reissue`)).toEqual([409, 'invoice-not-void']);
    expect(await change('POST', `${id}/void`, { reason: '宛名の誤り' })).toEqual([200, 'void']);
    expect(await change('POST', `${id}/payment`, { paidOn: '2026-12-01' })).toEqual([409, 'invoice-void']);
    await desk.issue();
    expect(await desk.numbers()).toEqual(['2026-12-0001']);
    await inAccount(desk.context.db, accountId, (tx) =>
      tx.updateTable('account').set({ name: '新商店' }).where('id', '=', accountId).execute(),
    );
    desk.onDay('2027-01-08');
    expect(await change('POST', `${id}/reissue`)).toEqual([201, 'unpaid']);
    expect(await change('POST', `${id}/reissue`)).toEqual([409, 'invoice-replaced']);
    expect(
      (await desk.all('?month=2026-11')).map(
        ({ number, addressee, dueOn, state, canReissue }: Record<string, unknown>) => [
          number,
          addressee,
          dueOn,
          state,
          canReissue,
        ],
      ),
    ).toEqual([
      ['2027-01-0001', '新商店', '2027-01-31', 'unpaid', false],
      ['2026-12-0001', '試験商店', '2026-12-31', 'void', false],
    ]);
  });

  test('each deed is in the audit log of the installation', async () => {
    const { id } = await oneInvoice();
    await change('POST', `${id}/payment`, { paidOn: '2026-12-01' });
    const entry = await asOperator(desk.context.db, (tx) =>
      tx
        .selectFrom('audit_entry')
        .select(['target_id', 'target_name', 'changes'])
        .where('action', '=', 'recordPayment')
        .where('target_id', '=', id)
        .executeTakeFirst(),
    );
    expect(entry).toEqual({
      target_id: id,
      target_name: '2026-12-0001',
      changes: [{ field: 'paidOn', before: null, after: '2026-12-01' }],
    });
  });
});
