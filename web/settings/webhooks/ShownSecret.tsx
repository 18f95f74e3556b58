import { Alert, Button, Code, CopyButton, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconKey } from '@tabler/icons-react';
import { useAllWords } from '../../words/useWords.ts';

/** The signing secret itself, this once. */
export function ShownSecret({ secret, url, onDone }: { secret: string; url: string; onDone: () => void }) {
  const words = useAllWords();
  const page = words.webhooks;
  return (
    <Alert color="green" role="status" icon={<IconKey />} title={page.secretTitle}>
      <Text size="sm" style={{ wordBreak: 'break-all' }}>
        {url}
      </Text>
      <Text size="sm">{page.secretBody}</Text>
      <Code
        block
        my="sm"
        data-testid="webhook-secret"
        style={{ whiteSpace: 'pre-wrap', wordBreak: 'break-all' }}
      >
        {secret}
      </Code>
      <Group gap="xs">
        <CopyButton value={secret}>
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
          {page.secretDone}
        </Button>
      </Group>
    </Alert>
  );
}
