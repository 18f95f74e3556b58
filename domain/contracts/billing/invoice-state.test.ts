import { expect, test } from 'vitest';
import { invoiceState } from './invoice-state.ts';

const open = { dueOn: '2026-12-31', paidOn: null, voidedAt: null };

test('M14 an invoice is overdue from the day after its last day to pay, unless it is paid or void', () => {
  expect(invoiceState(open, '2026-12-31')).toBe('unpaid');
  expect(invoiceState(open, '2027-01-01')).toBe('overdue');
  expect(invoiceState({ ...open, paidOn: '2027-01-05' }, '2027-01-06')).toBe('paid');
  expect(invoiceState({ ...open, voidedAt: new Date(0) }, '2027-01-06')).toBe('void');
});
