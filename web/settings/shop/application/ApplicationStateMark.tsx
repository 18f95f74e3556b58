import type { Application } from '@matome/contract/applications.ts';
import { IconCircleCheck, IconCircleDashed, IconSend } from '@tabler/icons-react';
import { formatDay } from '../../../app/format-time.ts';
import { StateMark } from '../../../app/StateMark.tsx';
import { useAllWords } from '../../../words/useWords.ts';

const MARKS = {
  'not-applied': { tone: 'quiet', Icon: IconCircleDashed },
  applied: { tone: 'info', Icon: IconSend },
  issued: { tone: 'ok', Icon: IconCircleCheck },
} as const;

/** 未申請, 申請済み or 発行済み, with the day it became so. */
export function ApplicationStateMark({ state, on }: { state: Application['state']; on: string | null }) {
  const { states } = useAllWords().application;
  const { tone, Icon } = MARKS[state];
  return (
    <StateMark tone={tone} icon={<Icon aria-hidden />}>
      {on === null ? states[state] : `${states[state]} ${formatDay(on)}`}
    </StateMark>
  );
}
