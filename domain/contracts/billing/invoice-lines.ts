import { daysBetween } from '../../time/tokyo.ts';
import { billedDays } from './billed-days.ts';
import type { BilledContract, Days } from './billed-days.ts';
import { daysIn, monthOf } from './month.ts';
import type { Month } from './month.ts';
import { taxRateOn } from './tax.ts';
import type { Taxed } from './tax.ts';

export type InvoiceLine = Taxed &
  Days & {
    readonly kind: 'initial-fee' | 'monthly-fee';
    /** As the paper says it; `detail` in smaller letters below. */
    readonly text: string;
    readonly detail: string;
  };

/** What a contract costs for a month, tax excluded. Lines of nothing are left out; no line: no invoice. */
export function invoiceLines(contract: BilledContract, month: Month): readonly InvoiceLine[] {
  const days = billedDays(contract, month);
  if (days === null) return [];
  const isFirstMonth = contract.activeFrom !== null && monthOf(contract.activeFrom) === month;
  const lines = [...(isFirstMonth ? [initialFee(contract, days)] : []), monthlyFee(contract, days)];
  return lines.filter(({ amountYen }) => amountYen > 0);
}

function initialFee({ initialFeeYen }: BilledContract, { from }: Days): InvoiceLine {
  return {
    kind: 'initial-fee',
    text: 'APIオプション 初期費用',
    detail: `ご利用開始日 ${dayText(from)}`,
    from,
    to: from,
    amountYen: initialFeeYen,
    taxClass: 'standard',
    taxRate: taxRateOn(from, 'standard'),
  };
}

/** By the day where the month is not whole, rounded down. A month is supplied on its last day. */
function monthlyFee({ monthlyFeeYen }: BilledContract, { from, to }: Days): InvoiceLine {
  const month = monthOf(from);
  const days = daysBetween(from, to) + 1;
  const isWhole = days === daysIn(month);
  return {
    kind: 'monthly-fee',
    text: `APIオプション 月額利用料（${monthText(month)}分）`,
    detail: isWhole
      ? `${dayText(from)}〜${dayText(to)}`
      : `${dayText(from)}〜${dayText(to)}　日割り：月額 ${monthlyFeeYen.toLocaleString('ja-JP')}円 × ${days}日 ÷ ${daysIn(month)}日`,
    from,
    to,
    amountYen: Math.floor((monthlyFeeYen * days) / daysIn(month)),
    taxClass: 'standard',
    taxRate: taxRateOn(to, 'standard'),
  };
}

function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function monthText(month: Month): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}
