import type { Contract } from '@matome/contract/contracts.ts';
import { billFor } from '@matome/domain/contracts/billing/invoice-paper.ts';
import { monthOf } from '@matome/domain/contracts/billing/month.ts';
import { formatDay } from '../app/format-time.ts';
import { formatYen } from '../app/format-yen.ts';
import { useAllWords } from '../words/useWords.ts';

type Props = {
  readonly option: Contract['apiOption'];
  readonly lastDay: string;
  /** Shops whose 自動書き出し is ticked. */
  readonly exporting: number;
};

/** What ending means: until when, what stops, and what is still invoiced. */
export function EndTerms({ option, lastDay, exporting }: Props) {
  const words = useAllWords().contract;
  const month = monthOf(lastDay);
  const last = billFor({ ...option, endsOn: lastDay, overAt: null }, month);
  return (
    <ul>
      <li>{words.endSays(formatDay(lastDay), exporting)}</li>
      {last !== null && (
        <li>{words.endBill(Number(month.slice(5)), formatYen(last.netYen), formatYen(last.totalYen))}</li>
      )}
      <li>{words.endKeeps}</li>
    </ul>
  );
}
