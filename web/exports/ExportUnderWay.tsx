import { Anchor, Progress } from '@mantine/core';
import type { ExportRun } from '@matome/contract/exports.ts';
import { Link } from '@tanstack/react-router';
import { RunMark } from '../imports/RunMark.tsx';
import classes from '../imports/ShopCard.module.css';
import { useWords } from '../words/useWords.ts';
import { doneOf } from './done-of.ts';

/** The run that goes on: how many of how many. */
export function ExportUnderWay({ run }: { run: ExportRun }) {
  const words = useWords().exports;
  const { done, total } = doneOf(run);
  return (
    <div className={classes.now} role="status">
      <RunMark state={run.state} word={words.states[run.state]} />
      <span>
        {words.kinds[run.kind]} {words.underWay(done, total)}
      </span>
      <Progress value={total === 0 ? 0 : (done / total) * 100} size="sm" aria-label={words.run.progress} />
      <Anchor size="xs" renderRoot={(props) => <Link {...props} to="/exports/$runId" params={{ runId: run.id }} />}>
        {words.open}
      </Anchor>
    </div>
  );
}
