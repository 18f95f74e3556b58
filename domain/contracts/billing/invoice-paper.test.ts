import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, startOfTokyoDay } from '../../time/tokyo.ts';
import { monthsToBill } from './billed-days.ts';
import type { BilledContract } from './billed-days.ts';
import { billFor, invoiceNumber, writePaper } from './invoice-paper.ts';
import { daysIn, firstDayOf, lastDayOf, monthOf, nextMonth } from './month.ts';

const contract = (over: Partial<BilledContract> = {}): BilledContract => ({
  activeFrom: '2026-11-10',
  endsOn: null,
  overAt: null,
  initialFeeYen: 10_000,
  monthlyFeeYen: 5_000,
  ...over,
});
const amounts = (bill: ReturnType<typeof billFor>) =>
  bill?.lines.map(({ kind, amountYen }) => [kind, amountYen]) ?? [];

describe('M14 what a month of the API option costs', () => {
  test('the first month: the initial fee, and the monthly fee by the day from the first day on', () => {
    const bill = billFor(contract(), '2026-11');
    expect(amounts(bill)).toEqual([
      ['initial-fee', 10_000],
      ['monthly-fee', 3_500],
    ]);
    expect(bill).toMatchObject({
      from: '2026-11-10',
      to: '2026-11-30',
      netYen: 13_500,
      taxes: [{ taxRate: 10, netYen: 13_500, taxYen: 1_350 }],
      totalYen: 14_850,
    });
    expect(bill?.lines[1]).toMatchObject({
      text: 'APIオプション 月額利用料（2026年11月分）',
      detail: '2026年11月10日〜2026年11月30日　日割り：月額 5,000円 × 21日 ÷ 30日',
    });
  });

  test.each([
    ['a month of use', contract(), '2026-12', [['monthly-fee', 5_000]]],
    [
      'a first month that is whole',
      contract({ activeFrom: '2026-12-01', initialFeeYen: 0 }),
      '2026-12',
      [['monthly-fee', 5_000]],
    ],
    [
      'the last day of a month, 31 days: 161.29 → 161',
      contract({ activeFrom: '2026-12-31', initialFeeYen: 0 }),
      '2026-12',
      [['monthly-fee', 161]],
    ],
    ['the last month, to its end', contract({ endsOn: '2027-01-31' }), '2027-01', [['monthly-fee', 5_000]]],
    [
      'a lapse that was noticed the day after',
      contract({ endsOn: '2027-01-31', overAt: startOfTokyoDay('2027-02-01') }),
      '2027-01',
      [['monthly-fee', 5_000]],
    ],
    [
      'an end by the operator within the month, by the day',
      contract({ overAt: startOfTokyoDay('2027-01-10') }),
      '2027-01',
      [['monthly-fee', 1_612]],
    ],
    ['the month after the end', contract({ endsOn: '2027-01-31' }), '2027-02', []],
    ['the month before the beginning', contract(), '2026-10', []],
    [
      'what was applied for and withdrawn',
      contract({ activeFrom: null, overAt: startOfTokyoDay('2026-11-12') }),
      '2026-11',
      [],
    ],
    ['what was ended before it began', contract({ overAt: startOfTokyoDay('2026-11-05') }), '2026-11', []],
    ['what costs nothing', contract({ initialFeeYen: 0, monthlyFeeYen: 0 }), '2026-11', []],
  ])('%s', (_what, given, month, expected) => {
    expect(amounts(billFor(given, month))).toEqual(expected);
  });

  test('every day of use is billed once, whatever the beginning and the end', () => {
    const day = fc.nat(1_500).map((days) => addDays('2025-01-01', days));
    fc.assert(
      fc.property(day, fc.nat(500), fc.nat(20_000), (activeFrom, length, monthlyFeeYen) => {
        const endsOn = addDays(activeFrom, length);
        const given = contract({ activeFrom, endsOn, initialFeeYen: 0, monthlyFeeYen });
        let days = 0;
        for (let month = monthOf(activeFrom); month <= monthOf(endsOn); month = nextMonth(month)) {
          const bill = billFor(given, month);
          if (bill === null) {
            expect(monthlyFeeYen).toBeLessThan(31);
            return;
          }
          const covered = daysBetween(bill.from, bill.to) + 1;
          days += covered;
          expect(bill.netYen).toBe(Math.floor((monthlyFeeYen * covered) / daysIn(month)));
          expect(bill.netYen).toBeLessThanOrEqual(monthlyFeeYen);
          expect(bill.totalYen).toBe(bill.netYen + bill.taxYen);
        }
        expect(days).toBe(length + 1);
      }),
    );
  });
});

describe('M14 which months are due', () => {
  test.each([
    ['nothing before the month is over', null, '2026-11-30', []],
    ['the month from the first day of the next', null, '2026-12-01', ['2026-11']],
    ['each month that was missed', null, '2027-02-15', ['2026-11', '2026-12', '2027-01']],
    ['only what is not billed yet', '2026-12', '2027-02-15', ['2027-01']],
    ['nothing twice', '2027-01', '2027-02-28', []],
  ])('%s', (_what, billedThrough, today, expected) => {
    expect(monthsToBill(contract(), billedThrough, today)).toEqual(expected);
  });

  test('none after the last one, and none of what never began', () => {
    expect(monthsToBill(contract({ endsOn: '2026-12-31' }), '2026-11', '2027-06-01')).toEqual(['2026-12']);
    expect(monthsToBill(contract({ endsOn: '2026-12-31' }), '2026-12', '2027-06-01')).toEqual([]);
    expect(monthsToBill(contract({ activeFrom: null }), null, '2027-06-01')).toEqual([]);
  });
});

describe('M14 the paper', () => {
  test('is due on the last day of the month of issue', () => {
    const bill = billFor(contract(), '2027-01');
    if (bill === null) throw new Error('nothing to bill');
    const issuer = {
      name: '運営',
      registrationNumber: null,
      isSoleProprietor: false,
      postalCode: '',
      address: '',
      phone: '',
      email: '',
      bankAccount: [],
      note: '',
    };
    const paper = writePaper(bill, {
      number: '2027-02-0001',
      issuedOn: '2027-02-01',
      addressee: '店',
      issuer,
    });
    expect([paper.dueOn, paper.totalYen]).toEqual(['2027-02-28', 5_500]);
  });

  test('is numbered by the month of issue', () => {
    expect([invoiceNumber('2026-12', 1), invoiceNumber('2026-12', 12_345)]).toEqual([
      '2026-12-0001',
      '2026-12-12345',
    ]);
  });

  test.each([
    ['2028-02', '2028-02-29', 29],
    ['2026-02', '2026-02-28', 28],
    ['2026-12', '2026-12-31', 31],
  ])('knows the length of %s', (month, last, days) => {
    expect([lastDayOf(month), daysIn(month), firstDayOf(nextMonth(month))]).toEqual([
      last,
      days,
      addDays(last, 1),
    ]);
  });
});
