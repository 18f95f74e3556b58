import { Text } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import type { CallAnswer } from '../../app/call.ts';
import { formatInstant } from '../../app/format-time.ts';
import { ShownOnce } from '../../app/ShownOnce.tsx';
import { useAllWords } from '../../words/useWords.ts';

/** The link itself, this once. */
export function InvitationLink(props: { made: CallAnswer<'createInvitation'>; onDone: () => void }) {
  const { made, onDone } = props;
  const page = useAllWords().members;
  return (
    <ShownOnce
      title={page.linkTitle(made.email)}
      icon={<IconMailForward />}
      text={made.url}
      testId="invitation-link"
      done={page.linkDone}
      onDone={onDone}
      note={
        <Text size="xs" c="dimmed">
          {page.linkUntil(formatInstant(made.expiresAt))}
        </Text>
      }
    >
      <Text size="sm">{page.linkBody}</Text>
      <Text size="sm">{page.linkMailed}</Text>
    </ShownOnce>
  );
}
