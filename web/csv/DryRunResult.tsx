import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Panel } from '../app/Panel.tsx';
import { queryOf } from '../app/query-of.ts';
import { isUnderWay, RunMark } from '../imports/RunMark.tsx';
import card from '../imports/ShopCard.module.css';
import { useAllWords } from '../words/useWords.ts';
import classes from './csv.module.css';
import { RowFaults } from './RowFaults.tsx';

const ASK_MS = 700;
const SHOWN_MAX = 50;

/** 試しに読む: what would become of the whole file; nothing of it is stored. */
export function DryRunResult({ runId }: { runId: string }) {
  const words = useAllWords();
  const said = words.csv;
  const {
    data: run,
    error,
    refetch,
  } = useQuery({
    ...queryOf('getImport', { params: { id: runId } }),
    refetchInterval: ({ state }) =>
      isUnderWay(state.data?.state) || state.data === undefined ? ASK_MS : false,
  });
  if (run === undefined)
    return error === null ? (
      <Skeleton h={120} />
    ) : (
      <LoadFailed error={error} onRetry={() => void refetch()} />
    );
  const counts = [
    [words.imports.columns.seen, run.seen],
    [words.imports.columns.created, run.created],
    [words.imports.columns.updated, run.updated],
    [words.imports.columns.unchanged, run.unchanged],
    [words.imports.columns.rejected, run.rejectedTotal],
  ] as const;
  return (
    <Panel
      title={said.tried}
      hint={said.triedHint}
      aside={<RunMark state={run.state} word={words.imports.states[run.state]} />}
    >
      <div role="status">
        {run.error !== null && <p className={card.bad}>{run.error.message}</p>}
        <dl className={card.counts}>
          {counts.map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd data-zero={count === 0 || undefined}>{count.toLocaleString('ja-JP')}</dd>
            </div>
          ))}
        </dl>
      </div>
      {run.rejected.length > 0 && (
        <>
          <RowFaults faults={run.rejected.slice(0, SHOWN_MAX)} />
          <p className={classes.hint}>
            {run.rejectedTotal > SHOWN_MAX && said.firstOnly(SHOWN_MAX)}{' '}
            <Anchor size="xs" underline="always" href={`/api/v1/imports/${run.id}/rejected.csv`} download>
              {said.downloadRejected}
            </Anchor>
          </p>
        </>
      )}
    </Panel>
  );
}
