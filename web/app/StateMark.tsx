import type { ReactNode } from 'react';
import classes from './StateMark.module.css';

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'quiet';

/** A state as a word with its icon; the colour only repeats what the word says. */
export function StateMark({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={classes.mark} data-tone={tone}>
      {icon === undefined ? <span className={classes.dot} aria-hidden /> : icon}
      <span>{children}</span>
    </span>
  );
}
