import { Anchor } from '@mantine/core';
import type { ImportRun } from '@matome/contract/imports.ts';
import { useAllWords } from '../words/useWords.ts';
import { isUnderWay } from './RunMark.tsx';
import classes from './ShopCard.module.css';

/** What could not be read as an order, row by row, and why. */
export function RejectedRows({ run }: { run: ImportRun }) {
  const { imports: words, csv } = useAllWords();
  const hasRows = run.rejected.some(({ row }) => row !== undefined);
  if (run.rejected.length === 0)
    return isUnderWay(run.state) ? null : <p className={classes.hint}>{words.run.noneRejected}</p>;
  return (
    <section className={classes.box} aria-label={words.run.rejected}>
      <h2 className={classes.boxTitle}>
        {words.run.rejected} <span className={classes.under}>{words.run.rejectedNote}</span>
      </h2>
      <p className={classes.hint}>
        {run.rejectedTotal > run.rejected.length && csv.firstOnly(run.rejected.length)}{' '}
        <Anchor size="xs" underline="always" href={`/api/v1/imports/${run.id}/rejected.csv`} download>
          {csv.downloadRejected}
        </Anchor>
      </p>
      <div className={classes.scroll} role="region" tabIndex={0} aria-label={words.run.rejected}>
        <table className={classes.table}>
          <thead>
            <tr>
              {hasRows && <th scope="col">{words.columns.row}</th>}
              <th scope="col">{words.columns.orderNo}</th>
              <th scope="col">{words.columns.reason}</th>
            </tr>
          </thead>
          <tbody>
            {run.rejected.map((rejected, index) => (
              <tr key={`${rejected.mallOrderNo}-${index}`}>
                {hasRows && <td>{rejected.row ?? '–'}</td>}
                <td>{rejected.mallOrderNo ?? words.run.noOrderNo}</td>
                <td className={classes.wrap}>{rejected.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
