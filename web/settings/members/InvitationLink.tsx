import { Alert, Button, Code, CopyButton, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconMailForward } from '@tabler/icons-react';
import type { CallAnswer } from '../../app/call.ts';
import { formatInstant } from '../../app/format-time.ts';
import { useAllWords } from '../../words/useWords.ts';

/** The link itself, this once. */
export function InvitationLink({
  made,
  onDone,
}: {
  made: CallAnswer<'createInvitation'>;
  onDone: () => void;
}) {
  const words = useAllWords();
  const page = words.members;
  return (
    <Alert color="green" role="status" icon={<IconMailForward />} title={page.linkTitle(made.email)}>
      <Text size="sm">{page.linkBody}</Text>
      <Text size="sm">{page.linkMailed}</Text>
      <Code
        block
        my="sm"
        data-testid="invitation-link"
        style={{ whiteSpace: 'pre-wrap', wordBreak: 'break-all' }}
      >
        {made.url}
      </Code>
      <Group gap="xs">
        <CopyButton value={made.url}>
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
          {page.linkDone}
        </Button>
        <Text size="xs" c="dimmed">
          {page.linkUntil(formatInstant(made.expiresAt))}
        </Text>
      </Group>
    </Alert>
  );
}
