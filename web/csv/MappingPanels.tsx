import { Alert, Button } from '@mantine/core';
import type { CsvPreview } from '@matome/contract/csv-imports.ts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Panel } from '../app/Panel.tsx';
import { useAllWords } from '../words/useWords.ts';
import { ColumnsTable } from './ColumnsTable.tsx';
import { ignoreRest } from './csv-draft.ts';
import type { CsvDraft } from './csv-draft.ts';
import classes from './csv.module.css';
import { FixedValues } from './FixedValues.tsx';
import { ReadingChoices } from './ReadingChoices.tsx';
import { SavedMappings } from './SavedMappings.tsx';

type Props = {
  readonly shopId: string;
  readonly preview: CsvPreview;
  readonly draft: CsvDraft;
  readonly onChange: (draft: CsvDraft) => void;
};

/** What each column means, what stands for what the file lacks, and the mappings that were saved. */
export function MappingPanels({ shopId, preview, draft, onChange }: Props) {
  const words = useAllWords().csv;
  const labelOf = (name: string) => preview.fields.find(({ field }) => field === name)?.label ?? name;
  const { missingFields, unmappedHeaders } = preview;
  return (
    <Panel
      title={words.columns}
      hint={words.columnsHint}
      aside={<SavedMappings shopId={shopId} preview={preview} draft={draft} onChange={onChange} />}
    >
      <ReadingChoices draft={draft} onChange={onChange} />
      {missingFields.length > 0 && (
        <Alert color="red" variant="light" mb={10} icon={<IconAlertTriangle size={18} aria-hidden />}>
          {words.missing(missingFields.map(labelOf))}
        </Alert>
      )}
      {unmappedHeaders.length > 0 && (
        <Alert color="yellow" variant="light" mb={10} icon={<IconAlertTriangle size={18} aria-hidden />}>
          <div className={classes.alertLine}>
            <span>{words.unmapped(unmappedHeaders.length)}</span>
            <Button size="xs" variant="default" onClick={() => onChange(ignoreRest(draft, preview.headers))}>
              {words.ignoreRest}
            </Button>
          </div>
        </Alert>
      )}
      <ColumnsTable preview={preview} draft={draft} onChange={onChange} />
      <FixedValues fields={preview.fields} draft={draft} onChange={onChange} />
    </Panel>
  );
}
