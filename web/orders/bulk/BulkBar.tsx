import { Button, Group, Loader, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useWords } from '../../words/useWords.ts';
import { clearSelection, selectEvery } from '../list/selection.ts';
import type { Selection } from '../list/selection.ts';
import type { OrderFilter } from '../orders-search.ts';
import classes from './bulk.module.css';
import { BulkDay } from './BulkDay.tsx';
import { BulkMemo } from './BulkMemo.tsx';
import { BulkShipping } from './BulkShipping.tsx';
import { BulkStatus } from './BulkStatus.tsx';
import type { Bulk } from './useBulk.ts';

type Props = {
  readonly selection: Selection;
  readonly bulk: Bulk;
  readonly filter: OrderFilter;
  /** Matches of the filter when that is known exactly. */
  readonly matches: number | null;
  /** All that the list shows are selected, and there are more. */
  readonly canSelectEvery: boolean;
};

/** What can be done with all selected orders at once. */
export function BulkBar({ selection, bulk, filter, matches, canSelectEvery }: Props) {
  const words = useWords();
  const said = words.orders.bulk;
  const { state } = bulk;
  const start: Parameters<typeof BulkStatus>[0]['onChange'] = (change) => bulk.start(selection, change);

  if (state.step === 'confirm') {
    return (
      <div className={classes.bar} role="alertdialog" aria-label={said.label}>
        <Text size="sm" fw={500}>
          {state.count === null ? said.confirmEvery(state.what) : said.confirm(state.count, state.what)}
        </Text>
        <Group gap={8} ml="auto" wrap="nowrap">
          <Button variant="default" onClick={bulk.dismiss}>
            {words.common.cancel}
          </Button>
          <Button autoFocus onClick={state.go}>
            {said.apply}
          </Button>
        </Group>
      </div>
    );
  }
  return (
    <section className={classes.bar} aria-label={said.label}>
      <Text size="sm" fw={600} className={classes.count ?? ''} role="status">
        {sayCount(selection, said)}
      </Text>
      {canSelectEvery && selection.kind === 'some' && (
        <Button variant="subtle" size="compact-xs" onClick={() => selectEvery(filter, matches)}>
          {matches === null ? said.selectEvery : said.selectAll(matches)}
        </Button>
      )}
      <Group gap={6} wrap="nowrap" ml="auto">
        {state.step === 'running' && <Loader size="xs" role="status" aria-label={said.running} />}
        <BulkStatus onChange={start} isBusy={state.step === 'running'} />
        <BulkDay onChange={start} isBusy={state.step === 'running'} />
        <BulkShipping onChange={start} isBusy={state.step === 'running'} />
        <BulkMemo onChange={start} isBusy={state.step === 'running'} />
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={clearSelection}
        >
          {said.clear}
        </Button>
      </Group>
    </section>
  );
}

function sayCount(selection: Selection, said: ReturnType<typeof useWords>['orders']['bulk']): string {
  if (selection.kind === 'some') return said.selected(selection.orders.size);
  return selection.count === null ? said.selectedEvery : said.selectedAll(selection.count);
}
