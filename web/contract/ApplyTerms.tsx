import { billFor } from '@matome/domain/contracts/billing/invoice-paper.ts';
import { monthOf } from '@matome/domain/contracts/billing/month.ts';
import type { Prices } from '@matome/domain/contracts/billing/prices.ts';
import { formatYen } from '../app/format-yen.ts';
import { useToday } from '../orders/days/useToday.ts';
import { useAllWords } from '../words/useWords.ts';
import { withTax } from './with-tax.ts';

/** What is agreed to by applying: from when, how much, and when it is invoiced. */
export function ApplyTerms({ fees }: { fees: Prices }) {
  const words = useAllWords().contract;
  const today = useToday();
  const { initialFeeYen, monthlyFeeYen } = fees;
  const month = monthOf(today);
  const first = billFor(
    { initialFeeYen, monthlyFeeYen, activeFrom: today, endsOn: null, overAt: null },
    month,
  );
  if (initialFeeYen + monthlyFeeYen === 0) return <p>{words.applyFree}</p>;
  return (
    <ul>
      <li>{words.applyWhen}</li>
      <li>
        {words.applyFirst(formatYen(initialFeeYen), formatYen(monthlyFeeYen))}
        {first !== null &&
          words.applyExample(Number(month.slice(5)), formatYen(first.netYen), formatYen(first.totalYen))}
      </li>
      <li>{words.applyThen(formatYen(monthlyFeeYen), formatYen(withTax(monthlyFeeYen, today)))}</li>
      <li>{words.applyEnd}</li>
    </ul>
  );
}
