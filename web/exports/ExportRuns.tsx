import { Anchor, Skeleton } from '@mantine/core';
import type { ExportRun } from '@matome/contract/exports.ts';
import { Link } from '@tanstack/react-router';
import { Ago } from '../app/Ago.tsx';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { RunMark } from '../imports/RunMark.tsx';
import classes from '../imports/ShopCard.module.css';
import { useWords } from '../words/useWords.ts';

type Props = {
  readonly runs: readonly ExportRun[] | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
};

const NUMBERS = ['sent', 'skipped', 'refused', 'uncertain', 'waiting'] as const;

/** The last runs of a shop, newest first; each opens to its rows. */
export function ExportRuns({ runs, error, onRetry }: Props) {
  const words = useWords().exports;
  const { columns } = words;
  if (runs === undefined)
    return error === null ? <Skeleton h={80} m={16} /> : <LoadFailed error={error} onRetry={onRetry} />;
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
                <th scope="col">{columns.kind}</th>
                <th scope="col">{columns.trigger}</th>
                {NUMBERS.map((name) => (
                  <th key={name} scope="col" className={classes.right}>
                    {columns[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <tr key={run.id}>
                  <td>
                    <Anchor
                      size="sm"
                      renderRoot={(props) => (
                        <Link {...props} to="/exports/$runId" params={{ runId: run.id }} />
                      )}
                    >
                      <Ago at={run.createdAt} />
                    </Anchor>
                  </td>
                  <td>
                    <RunMark state={run.state} word={words.states[run.state]} />
                  </td>
                  <td>{words.kinds[run.kind]}</td>
                  <td>{words.triggers[run.trigger]}</td>
                  {NUMBERS.map((name) => (
                    <td
                      key={name}
                      className={`${classes.right} ${isBad(name, run[name]) ? classes.bad : ''}`}
                    >
                      {run[name].toLocaleString('ja-JP')}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function isBad(name: (typeof NUMBERS)[number], count: number): boolean {
  return (name === 'refused' || name === 'uncertain') && count > 0;
}
