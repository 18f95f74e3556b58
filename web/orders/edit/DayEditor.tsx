import { Button, Group, Popover } from '@mantine/core';
import { addDays } from '@matome/domain/time/tokyo.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import { useState } from 'react';
import { useSpeech } from '../../words/WordsProvider.tsx';
import { showWeekday } from '../days/show-day.ts';
import { useToday } from '../days/useToday.ts';
import classes from './editors.module.css';
import { endEditing } from './editor-keys.ts';
import type { Move } from './editor-keys.ts';
import { parseDay } from '../days/parse-day.ts';

type Props = {
  readonly label: string;
  readonly value: CalendarDay | null;
  readonly onCommit: (value: CalendarDay | null, move: Move) => void;
  readonly onCancel: () => void;
};

/** A day as it is quickest to type; what was understood is shown before it is saved. */
export function DayEditor({ label, value, onCommit, onCancel }: Props) {
  const { words, language } = useSpeech();
  const today = useToday();
  const [typed, setTyped] = useState(value?.replaceAll('-', '/') ?? '');
  const day = parseDay(typed, today);
  const isEmpty = typed.trim() === '';
  const commit = (move: Move) => (day !== null || isEmpty ? onCommit(day, move) : undefined);
  const quick = [
    { name: words.orders.row.today, day: today },
    { name: words.orders.row.tomorrow, day: addDays(today, 1) },
  ];
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
          aria-label={label}
          aria-invalid={day === null && !isEmpty}
          autoFocus
          autoComplete="off"
          value={typed}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => endEditing(event, { commit, cancel: onCancel })}
          onBlur={() => (day !== value && (day !== null || isEmpty) ? onCommit(day, 'stay') : onCancel())}
        />
      </Popover.Target>
      <Popover.Dropdown p={8} onMouseDown={(event) => event.preventDefault()}>
        <p className={classes.hint} role="status">
          {day !== null && showWeekday(day, language)}
          {day === null && (isEmpty ? words.orders.edit.dayHint : words.orders.edit.notADay)}
        </p>
        <Group gap={4} mt={6} wrap="nowrap">
          {quick.map((choice) => (
            <Button
              key={choice.name}
              variant="default"
              tabIndex={-1}
              onClick={() => onCommit(choice.day, 'stay')}
            >
              {choice.name}
            </Button>
          ))}
          {value !== null && (
            <Button variant="subtle" color="gray" tabIndex={-1} onClick={() => onCommit(null, 'stay')}>
              {words.orders.edit.clear}
            </Button>
          )}
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
