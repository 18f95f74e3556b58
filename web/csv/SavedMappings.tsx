import { Button, NativeSelect, Popover, Stack, Text, TextInput } from '@mantine/core';
import type { CsvPreview } from '@matome/contract/csv-imports.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../app/call.ts';
import { describeError } from '../app/describe-error.ts';
import { queryOf } from '../app/query-of.ts';
import { useAllWords } from '../words/useWords.ts';
import { inFileOrder } from './csv-draft.ts';
import type { CsvDraft } from './csv-draft.ts';
import classes from './csv.module.css';

type Props = {
  readonly shopId: string;
  readonly preview: CsvPreview;
  readonly draft: CsvDraft;
  readonly onChange: (draft: CsvDraft) => void;
};

/** Takes a saved mapping, or saves this one: under a name it has, it takes that one's place. */
export function SavedMappings({ shopId, preview, draft, onChange }: Props) {
  const words = useAllWords();
  const said = words.csv;
  const client = useQueryClient();
  const saved = useQuery(queryOf('listCsvMappings', { params: { id: shopId } })).data?.items ?? [];
  const [chosenId, setChosen] = useState<string | null>(null);
  const chosen = saved.find(({ id }) => id === (chosenId ?? preview.mappingId));
  const [name, setName] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const asked = (name ?? chosen?.name ?? said.firstName).trim();
  const same = saved.find((mapping) => mapping.name === asked);
  const save = useMutation({
    mutationFn: () => {
      const body = { name: asked, ...inFileOrder(draft, preview.headers) };
      return same === undefined
        ? call('createCsvMapping', { params: { id: shopId }, body })
        : call('updateCsvMapping', { params: { id: shopId, mappingId: same.id }, body });
    },
    onSuccess: async ({ id }) => {
      setChosen(id);
      setOpen(false);
      await client.invalidateQueries({ queryKey: ['listCsvMappings'] });
    },
  });
  return (
    <div className={classes.saved}>
      {saved.length > 0 && (
        <NativeSelect
          size="xs"
          aria-label={said.savedMapping}
          value={chosen?.id ?? ''}
          data={[
            ...(chosen === undefined ? [{ value: '', label: said.noMapping }] : []),
            ...saved.map((mapping) => ({ value: mapping.id, label: mapping.name })),
          ]}
          onChange={(event) => {
            const mapping = saved.find(({ id }) => id === event.currentTarget.value);
            if (mapping === undefined) return;
            const { charset, rowIs, columns, fixed } = mapping;
            setChosen(mapping.id);
            setName(null);
            onChange({ charset, rowIs, columns, fixed });
          }}
        />
      )}
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus withinPortal>
        <Popover.Target>
          <Button size="xs" variant="default" onClick={() => setOpen(!isOpen)}>
            {said.save}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={said.save}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              save.mutate();
            }}
          >
            <Stack gap={8} w={260}>
              <TextInput
                size="xs"
                label={said.mappingName}
                maxLength={60}
                value={name ?? chosen?.name ?? said.firstName}
                onChange={(event) => setName(event.currentTarget.value)}
                error={save.error === null ? null : describeError(save.error, words.common)}
              />
              <Text size="xs" c="dimmed">
                {same === undefined ? said.saveHint : said.replaceHint(same.name)}
              </Text>
              <Button type="submit" size="xs" loading={save.isPending} disabled={asked === ''}>
                {said.saveGo}
              </Button>
            </Stack>
          </form>
        </Popover.Dropdown>
      </Popover>
      {save.isSuccess && (
        <span className={classes.hint} role="status">
          {said.savedNow}
        </span>
      )}
    </div>
  );
}
