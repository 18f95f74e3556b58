import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconLoader2,
} from '@tabler/icons-react';
import { StateMark } from '../app/StateMark.tsx';
import type { Tone } from '../app/StateMark.tsx';
import classes from './RunMark.module.css';

export type RunState = 'queued' | 'running' | 'succeeded' | 'partly' | 'failed';

const LOOKS = {
  queued: { Icon: IconClock, tone: 'quiet' },
  running: { Icon: IconLoader2, tone: 'info' },
  succeeded: { Icon: IconCircleCheck, tone: 'ok' },
  partly: { Icon: IconAlertTriangle, tone: 'warn' },
  failed: { Icon: IconAlertCircle, tone: 'bad' },
} satisfies Record<RunState, { Icon: unknown; tone: Tone }>;

/** How a run stands, as a word with its icon. */
export function RunMark({ state, word }: { state: RunState; word: string }) {
  const { Icon, tone } = LOOKS[state];
  return (
    <StateMark
      tone={tone}
      icon={<Icon size={13} aria-hidden className={state === 'running' ? classes.turning : undefined} />}
    >
      {word}
    </StateMark>
  );
}

/** True while a run goes on, so that a screen keeps asking. */
export function isUnderWay(state: RunState | undefined): boolean {
  return state === 'queued' || state === 'running';
}
