import type { ApplicationMark as Application } from '@matome/contract/applications.ts';
import { IconClock, IconMailQuestion } from '@tabler/icons-react';
import { StateMark } from '../app/StateMark.tsx';
import { useAllWords } from '../words/useWords.ts';

/** Beside a shop in a list, while its mall's answer is awaited: for how long, and from when on to ask again. */
export function ApplicationMark({ application }: { application: Application | null }) {
  const words = useAllWords().application;
  if (application === null || application.daysSince === null) return null;
  return application.remind ? (
    <StateMark tone="warn" icon={<IconMailQuestion aria-hidden />}>
      {words.markAskAgain(application.daysSince)}
    </StateMark>
  ) : (
    <StateMark tone="quiet" icon={<IconClock aria-hidden />}>
      {words.markWaiting(application.daysSince)}
    </StateMark>
  );
}
