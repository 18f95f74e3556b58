import { Alert, Button, CopyButton, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconLifebuoy, IconPrinter } from '@tabler/icons-react';
import { useAllWords } from '../../words/useWords.ts';
import classes from './RecoveryCodes.module.css';

/** The ten codes, this once: to print or to copy. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const words = useAllWords();
  const page = words.profile;
  return (
    <Alert color="green" role="status" icon={<IconLifebuoy />} title={page.codesTitle}>
      <Text size="sm">{page.codesBody}</Text>
      <div className={classes.sheet}>
        <p className={classes.printed}>
          {words.shell.product} – {page.codesTitle}
        </p>
        <ul className={classes.codes} data-testid="recovery-codes">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
      <Group gap="xs">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button
              leftSection={copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
              onClick={copy}
            >
              {copied ? words.common.copied : words.common.copy}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          leftSection={<IconPrinter size={15} aria-hidden />}
          onClick={() => window.print()}
        >
          {page.codesPrint}
        </Button>
        <Button variant="default" onClick={onDone}>
          {page.codesDone}
        </Button>
      </Group>
    </Alert>
  );
}
