import { Anchor, Progress } from '@mantine/core';
import type { ExportRun } from '@matome/contract/exports.ts';
import { Link } from '@tanstack/react-router';
import { isUnderWay, RunMark } from '../imports/RunMark.tsx';
import classes from '../imports/ShopCard.module.css';
import { useWords } from '../words/useWords.ts';
import { doneOf } from './done-of.ts';

/** The run that goes on, or the one that was begun here: how many of how many, and how they ended. */
export function ExportUnderWay({ run }: { run: ExportRun }) {
  const words = useWords().exports;
  const { done, total } = doneOf(run);
  return (
    <div className={classes.now} role="status" data-state={run.state}>
      <RunMark state={run.state} word={words.states[run.state]} />
      <span>
        {words.kinds[run.kind]} {words.underWay(done, total)}
      </span>
      {isUnderWay(run.state) ? (
        <Progress value={total === 0 ? 0 : (done / total) * 100} size="sm" aria-label={words.run.progress} />
      ) : (
        <span className={classes.under}>
          {words.columns.sent} {run.sent} · {words.columns.refused} {run.refused} · {words.columns.uncertain}{' '}
          {run.uncertain}
          {run.error !== null && ` · ${run.error.message}`}
        </span>
      )}
      <Anchor
        size="xs"
        renderRoot={(props) => <Link {...props} to="/exports/$runId" params={{ runId: run.id }} />}
      >
        {words.open}
      </Anchor>
    </div>
  );
}
