import { Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useWords } from '../../words/useWords.ts';
import { BASES } from '../orders-search.ts';
import type { ChangeSearch, OrdersSearch } from '../orders-search.ts';
import { MOVING_PERIODS } from '../days/period.ts';
import { FilterChip } from './FilterChip.tsx';
import { FilterOptions } from './FilterOptions.tsx';
import { sayPeriod } from './say-period.ts';

/** 期間: a period that moves with the calendar, or two days; and which day of an order is meant. */
export function PeriodFilter({ search, onChange }: { search: OrdersSearch; onChange: ChangeSearch }) {
  const words = useWords().orders;
  const none = { period: undefined, from: undefined, to: undefined };
  return (
    <FilterChip
      name={words.filter.period}
      value={sayPeriod(search, words)}
      onClear={() => onChange({ ...none, basis: undefined })}
    >
      {(close) => (
        <Stack gap={8} w={304}>
          <SegmentedControl
            fullWidth
            aria-label={words.filter.basis}
            value={search.basis ?? 'ordered'}
            data={BASES.map((basis) => ({ value: basis, label: words.bases[basis] }))}
            onChange={(basis) => onChange({ basis: basis === 'ordered' ? undefined : basis })}
          />
          <FilterOptions
            value={search.period}
            options={MOVING_PERIODS.map((period) => ({ value: period, label: words.periods[period] }))}
            onChoose={(period) => {
              onChange({ ...none, period });
              close();
            }}
          />
          <Group gap={6} wrap="nowrap" px={6} pb={4}>
            <TextInput
              type="date"
              aria-label={words.filter.from}
              value={search.from ?? ''}
              onChange={(event) => onChange({ period: undefined, from: event.currentTarget.value })}
            />
            <Text c="dimmed">–</Text>
            <TextInput
              type="date"
              aria-label={words.filter.to}
              value={search.to ?? ''}
              onChange={(event) => onChange({ period: undefined, to: event.currentTarget.value })}
            />
          </Group>
        </Stack>
      )}
    </FilterChip>
  );
}
