import { Alert, Button, Code, CopyButton, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconKey } from '@tabler/icons-react';
import { useWords } from '../../words/useWords.ts';

/** The key itself, this once. */
export function MadeKey(props: { made: { name: string; key: string }; onDone: () => void }) {
  const { made, onDone } = props;
  const words = useWords();
  const page = words.settings.apiKeysPage;
  return (
    <Alert color="green" role="status" icon={<IconKey />} title={page.madeTitle(made.name)}>
      <Text size="sm">{page.madeBody}</Text>
      <Code block my="sm" data-testid="api-key" style={{ whiteSpace: 'pre-wrap', wordBreak: 'break-all' }}>
        {made.key}
      </Code>
      <Group gap="xs">
        <CopyButton value={made.key}>
          {({ copied, copy }) => (
            <Button
              leftSection={copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
              onClick={copy}
            >
              {copied ? words.common.copied : words.common.copy}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onDone}>
          {page.madeDone}
        </Button>
      </Group>
    </Alert>
  );
}
