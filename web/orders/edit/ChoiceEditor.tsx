import { Popover } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../words/useWords.ts';
import classes from './editors.module.css';
import { endEditing } from './editor-keys.ts';
import type { Move } from './editor-keys.ts';

export type Choice = {
  readonly value: string | null;
  readonly label: string;
  /** Other words by which it may be typed, in Latin letters. */
  readonly also: string;
};

type Props = {
  readonly label: string;
  readonly value: string | null;
  readonly choices: readonly Choice[];
  readonly onCommit: (value: string | null, move: Move) => void;
  readonly onCancel: () => void;
};

/** One of a few, by typing its beginning, by arrows or by mouse. */
export function ChoiceEditor({ label, value, choices, onCommit, onCancel }: Props) {
  const words = useWords().orders.edit;
  const listId = useId();
  const [typed, setTyped] = useState('');
  const fitting = choices.filter((choice) => fits(choice, typed));
  const [lit, setLit] = useState(
    Math.max(
      0,
      choices.findIndex((choice) => choice.value === value),
    ),
  );
  const litChoice = fitting[Math.min(lit, fitting.length - 1)];

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      setLit(
        (now) => (Math.min(now, fitting.length - 1) + step + fitting.length) % Math.max(1, fitting.length),
      );
      return;
    }
    endEditing(event, {
      commit: (move) => (litChoice === undefined ? onCancel() : onCommit(litChoice.value, move)),
      cancel: onCancel,
    });
  }

  return (
    <Popover
      opened
      position="bottom-start"
      offset={2}
      shadow="md"
      withRoles={false}
      trapFocus={false}
      onDismiss={onCancel}
    >
      <Popover.Target>
        <input
          className={classes.input}
          role="combobox"
          aria-label={words.choose(label)}
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={litChoice === undefined ? undefined : `${listId}-${litChoice.value}`}
          autoFocus
          autoComplete="off"
          value={typed}
          placeholder={choices.find((choice) => choice.value === value)?.label ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setLit(0);
          }}
          onKeyDown={onKeyDown}
        />
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <ul id={listId} role="listbox" aria-label={label} className={classes.choices}>
          {fitting.map((choice) => (
            <li
              key={choice.value}
              id={`${listId}-${choice.value}`}
              role="option"
              aria-selected={choice.value === value}
              data-lit={choice === litChoice || undefined}
              className={classes.choice}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onCommit(choice.value, 'stay')}
            >
              <span className={classes.tick}>
                {choice.value === value && <IconCheck size={14} aria-hidden />}
              </span>
              {choice.label}
            </li>
          ))}
        </ul>
        {fitting.length === 0 && <p className={classes.hint}>{words.nothingFits}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}

function fits(choice: Choice, typed: string): boolean {
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  return (
    choice.label.toLowerCase().includes(wanted) ||
    choice.also
      .toLowerCase()
      .split(' ')
      .some((word) => word.startsWith(wanted))
  );
}
