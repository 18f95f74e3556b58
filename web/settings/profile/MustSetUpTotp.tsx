import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Me } from '../../app/useMe.ts';
import { signOut } from '../../app/session.ts';
import { DoorFrame } from '../../welcome/DoorFrame.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { TotpSetUp } from './TotpSetUp.tsx';

/** All that a member sees whose account asks for a second factor, until they have one and have kept its recovery codes. */
export function MustSetUpTotp({ me }: { me: Me }) {
  const words = useAllWords();
  const client = useQueryClient();
  return (
    <DoorFrame title={words.profile.mustTitle}>
      <Text c="dimmed" mb="lg">
        {words.profile.mustLead(me.account.name)}
      </Text>
      <TotpSetUp onDone={() => void client.invalidateQueries()} />
      <Button variant="subtle" size="compact-sm" mt="lg" ml={-10} onClick={() => void signOut()}>
        {words.shell.signOut}
      </Button>
    </DoorFrame>
  );
}
