import type { Order } from '@matome/contract/orders.ts';
import { formatYen } from '../../app/format-yen.ts';
import type { Words } from '../../words/words.ts';
import classes from './Facts.module.css';

/** 明細: what was bought. A cancelled line stays, struck through and said so. */
export function Lines({ lines, words }: { lines: Order['lines']; words: Words['orders']['detail'] }) {
  return (
    <div className={classes.scroll} role="region" aria-label={words.lines} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.sku}</th>
            <th scope="col" className={classes.right}>
              {words.unitPrice}
            </th>
            <th scope="col" className={classes.right}>
              {words.quantity}
            </th>
            <th scope="col" className={classes.right}>
              {words.lineTotal}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.number} className={line.cancelled ? classes.cancelled : undefined}>
              <td>
                {line.name}
                {line.cancelled && ` (${words.cancelledLine})`}
                {line.options.map(({ name, value }) => (
                  <div key={name} className={classes.under}>
                    {name}: {value}
                  </div>
                ))}
              </td>
              <td>{line.sku ?? '–'}</td>
              <td className={classes.right}>
                {formatYen(line.unitPriceYen)}
                {line.taxRate !== null && (
                  <div className={classes.under}>
                    {words.taxRate(line.taxRate)}
                    {line.taxRate === 8 && ` ${words.reduced}`}
                  </div>
                )}
              </td>
              <td className={classes.right}>{line.quantity}</td>
              <td className={classes.right}>
                {formatYen(line.unitPriceYen === null ? null : line.unitPriceYen * line.quantity)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
