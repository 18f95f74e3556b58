import { Button, Stack, Text } from '@mantine/core';
import { IconLogout, IconUserCog } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CallAnswer } from '../../app/call.ts';
import { signOut } from '../../app/session.ts';
import { LanguageSwitch } from '../../shell/LanguageSwitch.tsx';
import { SchemeSwitch } from '../../shell/SchemeSwitch.tsx';
import { useWords } from '../../words/useWords.ts';

/** Who is here, how the console looks and speaks, and the way out. */
export function OperatorPanel({ me, onLeave }: { me: CallAnswer<'getOperator'>; onLeave: () => void }) {
  const words = useWords();
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600}>{me.name}</Text>
        <Text size="xs" c="dimmed">
          {me.email}
        </Text>
      </div>
      <Button
        variant="default"
        leftSection={<IconUserCog size={15} aria-hidden />}
        renderRoot={(root) => <Link {...root} to="/operator/profile" onClick={onLeave} />}
      >
        {words.shell.profile}
      </Button>
      <SchemeSwitch />
      <LanguageSwitch />
      <Button
        variant="default"
        leftSection={<IconLogout size={15} aria-hidden />}
        onClick={() => void signOut()}
      >
        {words.shell.signOut}
      </Button>
    </Stack>
  );
}
