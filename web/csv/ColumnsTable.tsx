import { NativeSelect } from '@mantine/core';
import type { CsvPreview } from '@matome/contract/csv-imports.ts';
import { useAllWords } from '../words/useWords.ts';
import { choiceOf, choose } from './csv-draft.ts';
import type { CsvDraft } from './csv-draft.ts';
import classes from './csv.module.css';

type Props = {
  readonly preview: CsvPreview;
  readonly draft: CsvDraft;
  readonly onChange: (draft: CsvDraft) => void;
};

const OPEN = '';
const IGNORED = '-';
const EXAMPLES = 2;

/** Each column of the file with its first cells, and the field that it fills. */
export function ColumnsTable({ preview, draft, onChange }: Props) {
  const words = useAllWords().csv;
  const data = [
    { value: OPEN, label: words.open },
    { value: IGNORED, label: words.ignored },
    ...preview.fields.map(({ field, label, required }) => ({
      value: field,
      label: required ? words.required(label) : label,
    })),
  ];
  return (
    <div className={classes.columns} role="group" aria-label={words.columns}>
      <div className={classes.columnHead} aria-hidden>
        <span>{words.header}</span>
        <span>{words.example}</span>
        <span>{words.field}</span>
      </div>
      {preview.headers.map((header, place) => {
        const choice = choiceOf(draft, header);
        const examples = preview.rows
          .map(({ cells }) => cells[place]?.trim() ?? '')
          .filter((cell) => cell !== '');
        return (
          <div key={header} className={classes.column} data-ignored={choice === null || undefined}>
            <span className={classes.strong}>{header}</span>
            <span className={classes.example}>{examples.slice(0, EXAMPLES).join(' / ') || '–'}</span>
            <NativeSelect
              size="xs"
              aria-label={words.fieldOf(header)}
              data={data}
              value={choice === undefined ? OPEN : (choice ?? IGNORED)}
              error={choice === undefined}
              onChange={(event) => {
                const { value } = event.currentTarget;
                onChange(
                  choose(draft, header, value === OPEN ? undefined : value === IGNORED ? null : value),
                );
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
