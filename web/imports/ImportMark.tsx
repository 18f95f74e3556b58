import { IconClock } from '@tabler/icons-react';
import type { ImportRun } from '@matome/contract/imports.ts';
import { StateMark } from '../app/StateMark.tsx';
import { useWords } from '../words/useWords.ts';
import { RunMark } from './RunMark.tsx';

/** How an import stands. One that the mall’s limit of calls has ended is no failure: the next one goes on. */
export function ImportMark({ run }: { run: Pick<ImportRun, 'state' | 'error'> }) {
  const words = useWords().imports;
  if (!endedAtLimit(run)) return <RunMark state={run.state} word={words.states[run.state]} />;
  return (
    <StateMark tone="warn" icon={<IconClock size={13} aria-hidden />}>
      {words.atLimit}
    </StateMark>
  );
}

/** True where the mall wanted to be asked less often. */
export function endedAtLimit({ error }: Pick<ImportRun, 'error'>): boolean {
  return error?.code === 'rate-limited';
}
