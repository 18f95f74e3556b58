import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { LoadFailed } from '../app/LoadFailed.tsx';
import classes from './ShopCard.module.css';

/** What is known of the runs. */
export type Runs<R> = {
  /** `undefined` while they are loading. */
  readonly runs: readonly R[] | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
};

/** The last runs of a shop, newest first, as a table that scrolls by itself. */
export function LastRuns<R extends { readonly id: string }>(
  props: Runs<R> & { title: string; none: string; head: ReactNode; row: (run: R) => ReactNode },
) {
  const { title, runs, error } = props;
  if (runs === undefined)
    return error === null ? <Skeleton h={80} m={16} /> : <LoadFailed error={error} onRetry={props.onRetry} />;
  return (
    <div className={classes.runs}>
      <h3 className={classes.runsTitle}>{title}</h3>
      {runs.length === 0 ? (
        <p className={classes.hint}>{props.none}</p>
      ) : (
        <div className={classes.scroll} role="region" tabIndex={0} aria-label={title}>
          <table className={classes.table}>
            <thead>
              <tr>{props.head}</tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <tr key={run.id}>{props.row(run)}</tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
