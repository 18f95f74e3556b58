import { useState } from 'react';
import { useWords } from '../../words/useWords.ts';
import classes from './editors.module.css';
import { endEditing } from './editor-keys.ts';
import type { Move } from './editor-keys.ts';
import { parsePaste, splitTrackingNumbers } from './parse-paste.ts';
import type { Paste } from './parse-paste.ts';

type Props = {
  readonly value: readonly string[];
  readonly onCommit: (value: readonly string[], move: Move) => void;
  readonly onPaste: (paste: Exclude<Paste, { kind: 'one' }>) => void;
  readonly onCancel: () => void;
};

/** Tracking numbers of one row. A pasted column is handed on, to fill down. */
export function TrackingEditor({ value, onCommit, onPaste, onCancel }: Props) {
  const words = useWords().orders;
  const [typed, setTyped] = useState(value.join(', '));
  const commit = (move: Move) => onCommit(splitTrackingNumbers(typed), move);
  return (
    <input
      className={classes.input}
      aria-label={words.columns.tracking}
      title={words.edit.trackingHint}
      autoFocus
      autoComplete="off"
      inputMode="numeric"
      value={typed}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => endEditing(event, { commit, cancel: onCancel })}
      onPaste={(event) => {
        const paste = parsePaste(event.clipboardData.getData('text/plain'));
        if (paste.kind === 'one') return;
        event.preventDefault();
        onPaste(paste);
      }}
      onBlur={() => (typed === value.join(', ') ? onCancel() : commit('stay'))}
    />
  );
}
