import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useAllWords } from '../words/useWords.ts';
import type { CsvDraft } from './csv-draft.ts';
import classes from './csv.module.css';

const CHARSETS = ['auto', 'utf-8', 'cp932'] as const;
const ROWS = ['line', 'order'] as const;

/** What a row is, and in which characters the file is written. */
export function ReadingChoices({
  draft,
  onChange,
}: {
  readonly draft: CsvDraft;
  readonly onChange: (draft: CsvDraft) => void;
}) {
  const words = useAllWords().csv;
  return (
    <div className={classes.choices}>
      <SegmentedControl
        size="xs"
        aria-label={words.rowIs}
        value={draft.rowIs}
        data={ROWS.map((value) => ({ value, label: words.rows[value] }))}
        onChange={(rowIs) => onChange({ ...draft, rowIs })}
      />
      <NativeSelect
        size="xs"
        aria-label={words.charset}
        value={draft.charset}
        data={CHARSETS.map((value) => ({ value, label: words.charsets[value] }))}
        onChange={(event) => {
          const charset = CHARSETS.find((value) => value === event.currentTarget.value);
          if (charset !== undefined) onChange({ ...draft, charset });
        }}
      />
    </div>
  );
}
