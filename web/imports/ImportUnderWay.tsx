import { Anchor } from '@mantine/core';
import type { ImportRun } from '@matome/contract/imports.ts';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words/useWords.ts';
import { endedAtLimit, ImportMark } from './ImportMark.tsx';
import classes from './ShopCard.module.css';

/**
 * The run that goes on, or the one that was begun here. A mall does not say how many orders will come, so the number so
 * far is all that is true.
 */
export function ImportUnderWay({ run }: { run: ImportRun }) {
  const words = useWords().imports;
  return (
    <div className={classes.now} role="status" data-state={run.state}>
      <ImportMark run={run} />
      <span>{run.state === 'queued' ? words.queued : words.running(run.seen)}</span>
      {run.error !== null && (
        <span className={endedAtLimit(run) ? classes.under : classes.bad}>{run.error.message}</span>
      )}
      {run.seen > 0 && (
        <span className={classes.under}>
          {words.columns.created} {run.created} · {words.columns.updated} {run.updated} ·{' '}
          {words.columns.unchanged} {run.unchanged} · {words.columns.rejected} {run.rejectedTotal}
        </span>
      )}
      <Anchor
        size="xs"
        renderRoot={(props) => <Link {...props} to="/imports/$runId" params={{ runId: run.id }} />}
      >
        {words.open}
      </Anchor>
    </div>
  );
}
