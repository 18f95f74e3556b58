import type { Provisioning } from '@matome/contract/accounts.ts';
import { Loader, Progress, Skeleton } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useWords } from '../words/useWords.ts';
import classes from './IssuingSteps.module.css';

/** The steps as the server has done them; nothing is pretended. */
export function IssuingSteps({ steps }: { steps: Provisioning['steps'] }) {
  const words = useWords().welcome;
  const done = steps.filter((step) => step.doneAt !== null).length;
  const share = steps.length === 0 ? 0 : (100 * done) / steps.length;
  return (
    <>
      <Progress value={share} aria-label={words.issuingTitle} mb="md" />
      {steps.length === 0 && <Skeleton h={148} />}
      <ol className={classes.steps}>
        {steps.map((step, index) => {
          const isDone = step.doneAt !== null;
          const isRunning = index === done;
          return (
            <li key={step.name} className={classes.step} data-done={isDone || undefined}>
              {isDone && <IconCircleCheckFilled size={18} aria-hidden />}
              {isRunning && <Loader size={16} aria-hidden />}
              {!isDone && !isRunning && <IconCircle size={18} aria-hidden />}
              <span>{step.label}</span>
              <span className={classes.state}>
                {isDone ? words.stepDone : isRunning ? words.stepRunning : words.stepWaiting}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
