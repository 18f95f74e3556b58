import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/useWords.ts';
import classes from './editors.module.css';
import { endEditing } from './editor-keys.ts';
import type { Move } from './editor-keys.ts';

type Props = {
  readonly value: string | null;
  readonly onCommit: (value: string | null, move: Move) => void;
  readonly onCancel: () => void;
};

/** The memo of one row, with room for more than the cell shows. */
export function MemoEditor({ value, onCommit, onCancel }: Props) {
  const words = useWords().orders;
  const [typed, setTyped] = useState(value ?? '');
  const commit = (move: Move) => onCommit(typed.trim() === '' ? null : typed, move);
  return (
    <Popover
      opened
      position="bottom-end"
      offset={2}
      shadow="md"
      withRoles={false}
      trapFocus={false}
      width={280}
    >
      <Popover.Target>
        <span className={classes.anchor} />
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <textarea
          className={classes.memo}
          aria-label={words.columns.memo}
          autoFocus
          rows={4}
          maxLength={4000}
          value={typed}
          onFocus={({ currentTarget }) =>
            currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length)
          }
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            const isWriting =
              ['ArrowUp', 'ArrowDown'].includes(event.key) || (event.key === 'Enter' && event.shiftKey);
            if (isWriting) event.stopPropagation();
            else endEditing(event, { commit, cancel: onCancel });
          }}
          onBlur={() => (typed === (value ?? '') ? onCancel() : commit('stay'))}
        />
        <p className={classes.hint}>{words.edit.memoHint}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
