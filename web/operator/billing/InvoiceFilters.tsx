import { Group, NumberInput, SegmentedControl, Text, TextInput } from '@mantine/core';
import filters from '../../settings/audit/AuditFilters.module.css';
import { useAllWords } from '../../words/useWords.ts';
import type { InvoiceFilter } from './invoice-query.ts';

const STATES = ['all', 'unpaid', 'overdue', 'paid', 'void'] as const;

/** By state, addressee, month, day and amount: what the law on electronic books wants an invoice to be found by. */
export function InvoiceFilters({
  filter,
  onChange,
}: {
  filter: InvoiceFilter;
  onChange: (filter: InvoiceFilter) => void;
}) {
  const words = useAllWords().billing.console;
  const text = (field: 'q' | 'month' | 'from' | 'to') => ({
    value: filter[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...filter, [field]: event.currentTarget.value }),
  });
  const yen = (field: 'minYen' | 'maxYen', label: string) => (
    <NumberInput
      w={116}
      aria-label={label}
      placeholder={label}
      min={0}
      hideControls
      allowDecimal={false}
      thousandSeparator=","
      value={filter[field] ?? ''}
      onChange={(value) => onChange({ ...filter, [field]: typeof value === 'number' ? value : null })}
    />
  );
  return (
    <div className={filters.filters}>
      <SegmentedControl
        aria-label={words.filterState}
        value={filter.state}
        data={STATES.map((state) => ({ value: state, label: words.filterStates[state] }))}
        onChange={(state) => onChange({ ...filter, state })}
      />
      <TextInput w={180} aria-label={words.search} placeholder={words.search} {...text('q')} />
      <TextInput type="month" aria-label={words.filterMonth} {...text('month')} />
      <Group gap={6} wrap="nowrap">
        <TextInput type="date" aria-label={words.from} {...text('from')} />
        <Text c="dimmed">–</Text>
        <TextInput type="date" aria-label={words.to} {...text('to')} />
      </Group>
      <Group gap={6} wrap="nowrap">
        {yen('minYen', words.minYen)}
        <Text c="dimmed">–</Text>
        {yen('maxYen', words.maxYen)}
      </Group>
    </div>
  );
}
