import { Button, Menu, TextInput } from '@mantine/core';
import { addDays } from '@matome/domain/time/tokyo.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import { IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../words/useWords.ts';
import { showShortDay } from '../days/show-day.ts';
import { useToday } from '../days/useToday.ts';
import type { BulkControl } from './BulkStatus.tsx';

/** 出荷日: today, tomorrow, another day, none. */
export function BulkDay({ onChange, isBusy }: BulkControl) {
  const words = useWords().orders;
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  function choose(shipsOn: CalendarDay | null) {
    setOpen(false);
    onChange({ changes: { shipment: { shipsOn } }, what: words.columns.shipsOn });
  }
  const quick = [
    { name: words.row.today, day: today },
    { name: words.row.tomorrow, day: addDays(today, 1) },
  ];
  return (
    <Menu position="top-start" opened={isOpen} onChange={setOpen}>
      <Menu.Target>
        <Button variant="default" disabled={isBusy} rightSection={<IconChevronUp size={13} aria-hidden />}>
          {words.bulk.shipsOn}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {quick.map(({ name, day }) => (
          <Menu.Item key={day} onClick={() => choose(day)} rightSection={showShortDay(day)}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{words.bulk.otherDay}</Menu.Label>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const day = new FormData(event.currentTarget).get('day');
            if (typeof day === 'string' && day !== '') choose(day);
          }}
        >
          <TextInput
            type="date"
            name="day"
            px={8}
            pb={8}
            aria-label={words.bulk.otherDay}
            defaultValue={today}
            rightSectionWidth={72}
            rightSection={
              <Button type="submit" variant="light" size="compact-xs">
                {words.bulk.apply}
              </Button>
            }
          />
        </form>
        <Menu.Divider />
        <Menu.Item onClick={() => choose(null)}>{words.bulk.emptyDay}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
