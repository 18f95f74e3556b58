import { Button } from '@mantine/core';
import { addDays } from '@matome/domain/time/tokyo.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import { useState } from 'react';
import { formatDay } from '../../app/format-time.ts';
import { useSpeech } from '../../words/WordsProvider.tsx';
import { parseDay } from '../days/parse-day.ts';
import { showWeekday } from '../days/show-day.ts';
import { useToday } from '../days/useToday.ts';
import classes from './decisions.module.css';
import { DraftText } from './DraftText.tsx';

type Props = {
  readonly label: string;
  readonly value: CalendarDay | null;
  readonly onSave: (day: CalendarDay | null) => Promise<boolean>;
};

/** A day, typed as in the list, or today and tomorrow by one click. */
export function DayField({ label, value, onSave }: Props) {
  const { words, language } = useSpeech();
  const today = useToday();
  const shown = value === null ? '' : formatDay(value);
  const [typed, setTyped] = useState(shown);
  const day = parseDay(typed, today);
  const isWrong = typed.trim() !== '' && day === null;
  const quick = [
    { name: words.orders.row.today, day: today },
    { name: words.orders.row.tomorrow, day: addDays(today, 1) },
  ];
  return (
    <div>
      <div className={classes.dayLine}>
        <DraftText
          key={shown}
          label={label}
          value={shown}
          error={isWrong && typed !== shown ? words.orders.edit.notADay : undefined}
          onType={setTyped}
          onSave={(text) => onSave(parseDay(text, today))}
        />
        {quick.map((choice) => (
          <Button
            key={choice.name}
            variant="default"
            disabled={choice.day === value}
            onClick={() => void onSave(choice.day)}
          >
            {choice.name}
          </Button>
        ))}
      </div>
      <p className={classes.note} style={{ margin: '4px 0 0' }}>
        {sayHint({ day: typed === shown ? value : day, hint: words.orders.edit.dayHint, language })}
      </p>
    </div>
  );
}

function sayHint({
  day,
  hint,
  language,
}: {
  day: CalendarDay | null;
  hint: string;
  language: Parameters<typeof showWeekday>[1];
}): string {
  return day === null ? hint : showWeekday(day, language);
}
