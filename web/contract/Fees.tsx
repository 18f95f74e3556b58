import { formatYen } from '../app/format-yen.ts';
import { useToday } from '../orders/days/useToday.ts';
import { useAllWords } from '../words/useWords.ts';
import classes from './contract.module.css';
import { withTax } from './with-tax.ts';

type Props = {
  readonly initialFeeYen: number;
  readonly monthlyFeeYen: number;
  /** They are of a contract, not of today's list. */
  readonly agreed: boolean;
};

export function Fees({ initialFeeYen, monthlyFeeYen, agreed }: Props) {
  const words = useAllWords().contract;
  return (
    <div className={classes.fees}>
      <dl>
        <Fee name={words.monthlyFee} when={words.perMonth} yen={monthlyFeeYen} />
        <Fee name={words.initialFee} when={words.once} yen={initialFeeYen} />
      </dl>
      {agreed && <p className={classes.small}>{words.feesAgreed}</p>}
    </div>
  );
}

function Fee({ name, when, yen }: { name: string; when: string; yen: number }) {
  const words = useAllWords().contract;
  const today = useToday();
  return (
    <div className={classes.fee}>
      <dt>
        {name}
        <span>{when}</span>
      </dt>
      <dd>
        <strong>{yen === 0 ? words.free : formatYen(yen)}</strong>
        {yen > 0 && (
          <span>
            {words.withoutTax}（{words.withTax(formatYen(withTax(yen, today)))}）
          </span>
        )}
      </dd>
    </div>
  );
}
