import { Anchor, Skeleton } from '@mantine/core';
import type { ImportRun } from '@matome/contract/imports.ts';
import { Link } from '@tanstack/react-router';
import { Ago } from '../app/Ago.tsx';
import { formatShortInstant } from '../app/format-time.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { useAllWords } from '../words/useWords.ts';
import { ImportMark } from './ImportMark.tsx';
import classes from './ShopCard.module.css';

type Props = {
  readonly runs: readonly ImportRun[] | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
};

/** The last runs of a shop, newest first; each opens to its rows. */
export function ImportRuns({ runs, error, onRetry }: Props) {
  const { imports: words, csv } = useAllWords();
  const { columns } = words;
  if (runs === undefined)
    return error === null ? <Skeleton h={80} m={16} /> : <LoadFailed error={error} onRetry={onRetry} />;
  const numbers = ['seen', 'created', 'updated', 'unchanged'] as const;
  return (
    <div className={classes.runs}>
      <h3 className={classes.runsTitle}>{words.lastRuns}</h3>
      {runs.length === 0 ? (
        <p className={classes.hint}>{words.noRuns}</p>
      ) : (
        <div className={classes.scroll} role="region" tabIndex={0} aria-label={words.lastRuns}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{columns.startedAt}</th>
                <th scope="col">{columns.state}</th>
                <th scope="col">{columns.trigger}</th>
                <th scope="col">
                  {runs.some(({ fileName }) => fileName !== null) ? csv.file : columns.period}
                </th>
                {numbers.map((name) => (
                  <th key={name} scope="col" className={classes.right}>
                    {columns[name]}
                  </th>
                ))}
                <th scope="col" className={classes.right}>
                  {columns.rejected}
                </th>
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <tr key={run.id}>
                  <td>
                    <Anchor
                      size="sm"
                      renderRoot={(props) => (
                        <Link {...props} to="/imports/$runId" params={{ runId: run.id }} />
                      )}
                    >
                      <Ago at={run.startedAt ?? run.createdAt} />
                    </Anchor>
                  </td>
                  <td>
                    <ImportMark run={run} />
                  </td>
                  <td>{run.dryRun ? csv.dryRun : words.triggers[run.trigger]}</td>
                  <td className={classes.under}>
                    {run.fileName ?? `${formatShortInstant(run.from)} – ${formatShortInstant(run.to)}`}
                  </td>
                  {numbers.map((name) => (
                    <td key={name} className={classes.right}>
                      {run[name].toLocaleString('ja-JP')}
                    </td>
                  ))}
                  <td className={`${classes.right} ${run.rejectedTotal > 0 ? classes.bad : ''}`}>
                    {run.rejectedTotal.toLocaleString('ja-JP')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
