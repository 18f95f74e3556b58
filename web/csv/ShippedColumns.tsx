import { ActionIcon, Button, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import type { ShippedColumns as Columns } from '@matome/contract/shipped-csv.ts';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../app/call.ts';
import { describeError } from '../app/describe-error.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { queryOf } from '../app/query-of.ts';
import card from '../imports/ShopCard.module.css';
import { useCanEdit } from '../orders/useCanEdit.ts';
import { useAllWords } from '../words/useWords.ts';
import { chooseField } from './choose-field.ts';
import classes from './csv.module.css';

type Column = Columns['columns'][number];

/** The columns of the CSV of shipped orders: their headers as the mall wants them, what they say, their order. */
export function ShippedColumns({ shopId }: { shopId: string }) {
  const words = useAllWords();
  const said = words.csv;
  const client = useQueryClient();
  const canEdit = useCanEdit();
  const { data, error, refetch } = useQuery(queryOf('getShippedColumns', { params: { id: shopId } }));
  const [draft, setDraft] = useState<readonly Column[] | null>(null);
  const save = useMutation({
    mutationFn: (columns: readonly Column[]) =>
      call('updateShippedColumns', { params: { id: shopId }, body: { columns: [...columns] } }),
    onSuccess: async () => {
      setDraft(null);
      await client.invalidateQueries({ queryKey: ['getShippedColumns'] });
    },
  });
  if (data === undefined)
    return error === null ? (
      <Skeleton h={60} m={16} />
    ) : (
      <LoadFailed error={error} onRetry={() => void refetch()} />
    );
  const labelOf = (name: string) => data.fields.find(({ field }) => field === name)?.label ?? name;
  if (draft === null) {
    return (
      <div className={card.runs}>
        <h3 className={card.runsTitle}>{said.shippedColumns}</h3>
        <div className={classes.chips}>
          {data.columns.map(({ header }) => (
            <span key={header} className={classes.chip}>
              {header}
            </span>
          ))}
          {canEdit && (
            <Button size="compact-xs" variant="subtle" onClick={() => setDraft(data.columns)}>
              {said.changeColumns}
            </Button>
          )}
        </div>
      </div>
    );
  }
  const change = (at: number, next: Column) => setDraft(draft.with(at, next));
  const isWhole = draft.length > 0 && draft.every(({ header }) => header.trim() !== '');
  return (
    <div className={card.runs} role="group" aria-label={said.shippedColumns}>
      <h3 className={card.runsTitle}>{said.shippedColumns}</h3>
      {draft.map((column, at) => (
        // A column has no name of its own while it is changed; it is its place.
        <div key={at} className={classes.fixedRow}>
          <TextInput
            size="xs"
            aria-label={said.header}
            value={column.header}
            maxLength={200}
            onChange={(event) => change(at, { ...column, header: event.currentTarget.value })}
          />
          <NativeSelect
            size="xs"
            aria-label={said.field}
            value={column.field}
            data={data.fields.map((each) => ({ value: each.field, label: each.label }))}
            onChange={(event) => change(at, chooseField(column, event.currentTarget.value, data.fields))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={said.moveUp}
            disabled={at === 0}
            onClick={() => setDraft(draft.toSpliced(at - 1, 2, ...draft.slice(at - 1, at + 1).toReversed()))}
          >
            <IconArrowUp size={15} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={said.removeColumn}
            onClick={() => setDraft(draft.toSpliced(at, 1))}
          >
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {save.error !== null && <p className={card.bad}>{describeError(save.error, words.common)}</p>}
      <div className={classes.columnActions}>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={13} aria-hidden />}
          onClick={() => setDraft([...draft, { header: labelOf('recipient.name'), field: 'recipient.name' }])}
        >
          {said.addColumn}
        </Button>
        <Button size="xs" disabled={!isWhole} loading={save.isPending} onClick={() => save.mutate(draft)}>
          {said.saveColumns}
        </Button>
        <Button size="xs" variant="default" onClick={() => save.mutate([])}>
          {said.resetColumns}
        </Button>
        <Button size="xs" variant="subtle" onClick={() => setDraft(null)}>
          {words.common.cancel}
        </Button>
      </div>
    </div>
  );
}
