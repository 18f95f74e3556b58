import { Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useAllWords } from '../../words/useWords.ts';
import type { AuditFilter } from './audit-query.ts';
import classes from './AuditFilters.module.css';

const SCOPES = ['all', 'account', 'orders'] as const;

export function AuditFilters({
  filter,
  onChange,
}: {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}) {
  const page = useAllWords().audit;
  const isHalf = (filter.from === '') !== (filter.to === '');
  const isTurned = !isHalf && filter.from > filter.to;
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label={page.scope}
        value={filter.scope}
        data={SCOPES.map((scope) => ({ value: scope, label: page.scopes[scope] }))}
        onChange={(scope) => onChange({ ...filter, scope })}
      />
      <TextInput
        w={150}
        aria-label={page.who}
        placeholder={page.who}
        value={filter.who}
        onChange={(event) => onChange({ ...filter, who: event.currentTarget.value })}
      />
      <TextInput
        w={190}
        aria-label={page.targetHint}
        placeholder={page.targetHint}
        value={filter.target}
        onChange={(event) => onChange({ ...filter, target: event.currentTarget.value })}
      />
      <Group gap={6} wrap="nowrap" align="flex-start">
        <TextInput
          type="date"
          aria-label={page.from}
          value={filter.from}
          error={isHalf && filter.from === ''}
          onChange={(event) => onChange({ ...filter, from: event.currentTarget.value })}
        />
        <Text c="dimmed" pt={4}>
          –
        </Text>
        <TextInput
          type="date"
          aria-label={page.to}
          value={filter.to}
          error={(isHalf && filter.to === '') || isTurned}
          onChange={(event) => onChange({ ...filter, to: event.currentTarget.value })}
        />
      </Group>
      {(isHalf || isTurned) && (
        <Text size="sm" role="status" className={classes.hint}>
          {isHalf ? page.needBothDays : page.daysTurned}
        </Text>
      )}
    </div>
  );
}
