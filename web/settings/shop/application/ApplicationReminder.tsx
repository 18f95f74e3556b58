import type { Application } from '@matome/contract/applications.ts';
import { IconClock, IconMailQuestion } from '@tabler/icons-react';
import { formatDay } from '../../../app/format-time.ts';
import { useAllWords } from '../../../words/useWords.ts';
import classes from './Application.module.css';

/** One line while the mall's answer is awaited: for how long, and from when on to ask again. */
export function ApplicationReminder(props: { application: Application; mallName: string }) {
  const { application, mallName } = props;
  const { daysSince, remind, remindOn } = application;
  const words = useAllWords().application;
  if (daysSince === null || remindOn === null) return null;
  return (
    <p className={classes.reminder} data-due={remind || undefined} role="status">
      {remind ? <IconMailQuestion size={16} aria-hidden /> : <IconClock size={16} aria-hidden />}
      <span>
        {remind
          ? words.askAgain(daysSince, mallName)
          : `${words.waiting(daysSince, mallName)} ${words.waitingUntil(formatDay(remindOn))}`}
      </span>
    </p>
  );
}
