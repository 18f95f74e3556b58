import type { Order } from '@matome/contract/orders.ts';
import { formatYen } from '../../app/format-yen.ts';
import type { Words } from '../../words/words.ts';
import classes from './Facts.module.css';

/** What is taken off is kept as a positive number. */
const TAKEN_OFF = ['discountYen', 'couponYen', 'pointsYen'] as const;
const ADDED = ['itemsYen', 'shippingYen', 'feesYen'] as const;

/** The parts and the mall's total; where they do not add up, by how much. */
export function Money({ amounts, words }: { amounts: Order['amounts']; words: Words['orders']['detail'] }) {
  return (
    <dl className={classes.money}>
      {ADDED.map((part) => (
        <Part
          key={part}
          name={words.amounts[part]}
          amount={sayAdded(amounts[part], words)}
          isHidden={part === 'feesYen' && !amounts[part]}
        />
      ))}
      {TAKEN_OFF.map((part) => (
        <Part
          key={part}
          name={words.amounts[part]}
          amount={sayTakenOff(amounts[part])}
          isHidden={!amounts[part]}
        />
      ))}
      <div className={classes.moneyRow} data-total>
        <dt>{words.amounts.totalYen}</dt>
        <dd>{amounts.totalYen === null ? words.notGiven : formatYen(amounts.totalYen)}</dd>
      </div>
      {amounts.taxes.map(({ rate, taxableYen, taxYen }) => (
        <div key={rate} className={classes.moneyRow}>
          <dt>{words.tax(rate)}</dt>
          <dd>
            {formatYen(taxableYen)}{' '}
            <span className={classes.under}>{words.taxWithin(formatYen(taxYen))}</span>
          </dd>
        </div>
      ))}
      {amounts.differenceYen !== null && (
        <div>
          <dt hidden>{words.amounts.totalYen}</dt>
          <dd className={classes.difference}>{words.difference(formatYen(amounts.differenceYen))}</dd>
        </div>
      )}
    </dl>
  );
}

function Part({ name, amount, isHidden }: { name: string; amount: string; isHidden: boolean }) {
  if (isHidden) return null;
  return (
    <div className={classes.moneyRow}>
      <dt>{name}</dt>
      <dd>{amount}</dd>
    </div>
  );
}

function sayAdded(yen: number | null, words: Words['orders']['detail']): string {
  return yen === null ? words.notGiven : formatYen(yen);
}

function sayTakenOff(yen: number | null): string {
  return yen === null || yen > 0 ? `−${formatYen(yen)}` : `+${formatYen(-yen)}`;
}
