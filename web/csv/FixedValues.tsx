import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import type { CsvPreview } from '@matome/contract/csv-imports.ts';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useAllWords } from '../words/useWords.ts';
import type { CsvDraft } from './csv-draft.ts';
import classes from './csv.module.css';

type Props = {
  readonly fields: CsvPreview['fields'];
  readonly draft: CsvDraft;
  readonly onChange: (draft: CsvDraft) => void;
};

/** Values that stand where the file gives nothing. */
export function FixedValues({ fields, draft, onChange }: Props) {
  const words = useAllWords().csv;
  const { fixed } = draft;
  const change = (at: number, next: Partial<CsvDraft['fixed'][number]>) =>
    onChange({ ...draft, fixed: fixed.map((each, index) => (index === at ? { ...each, ...next } : each)) });
  const free = fields.find(({ field }) => field === 'shipment.carrier')?.field ?? fields[0]?.field ?? '';
  return (
    <div className={classes.fixed} role="group" aria-label={words.fixed}>
      {fixed.map(({ field, value }, at) => (
        // A row has no name of its own; it is its place.
        <div key={at} className={classes.fixedRow}>
          <NativeSelect
            size="xs"
            aria-label={words.fixedField}
            value={field}
            data={fields.map((each) => ({ value: each.field, label: each.label }))}
            onChange={(event) => change(at, { field: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            aria-label={words.fixedValue}
            placeholder={words.fixedValue}
            value={value}
            onChange={(event) => change(at, { value: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.removeFixed}
            onClick={() => onChange({ ...draft, fixed: fixed.filter((_, index) => index !== at) })}
          >
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size={13} aria-hidden />}
        onClick={() => onChange({ ...draft, fixed: [...fixed, { field: free, value: '' }] })}
      >
        {words.addFixed}
      </Button>
    </div>
  );
}
