import { Anchor, Button, FileButton } from '@mantine/core';
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { CsvPreview } from '@matome/contract/csv-imports.ts';
import { useAllWords } from '../words/useWords.ts';
import classes from './csv.module.css';

type Props = {
  readonly file: File | null;
  readonly shopId: string;
  readonly charset: CsvPreview['charset'] | undefined;
  readonly onPick: (file: File) => void;
};

/** ファイルを選ぶ, or drop one here; then what it is. */
export function PickFile({ file, shopId, charset, onPick }: Props) {
  const words = useAllWords().csv;
  const [isOver, setOver] = useState(false);
  return (
    <section
      className={classes.pick}
      aria-label={words.file}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer.files[0];
        if (dropped !== undefined) onPick(dropped);
      }}
    >
      <IconFileSpreadsheet size={28} stroke={1.4} aria-hidden className={classes.pickIcon} />
      <div className={classes.pickWords}>
        {file === null ? (
          <>
            <p className={classes.strong}>{words.pickTitle}</p>
            <p className={classes.hint}>
              {words.pickHint}{' '}
              <Anchor
                size="xs"
                underline="always"
                href={`/api/v1/shops/${encodeURIComponent(shopId)}/csv-template`}
                download
              >
                {words.template}
              </Anchor>
            </p>
          </>
        ) : (
          <>
            <p className={classes.strong}>{file.name}</p>
            <p className={classes.hint}>
              {words.size(file.size)}
              {charset !== undefined && ` · ${words.charsets[charset]}`}
            </p>
          </>
        )}
      </div>
      <FileButton accept=".csv,.txt,text/csv" onChange={(chosen) => chosen !== null && onPick(chosen)}>
        {(props) => (
          <Button
            {...props}
            variant={file === null ? 'filled' : 'default'}
            leftSection={<IconUpload size={15} aria-hidden />}
          >
            {file === null ? words.pick : words.pickOther}
          </Button>
        )}
      </FileButton>
    </section>
  );
}
