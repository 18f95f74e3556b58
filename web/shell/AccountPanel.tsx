import { Button, Stack, Text } from '@mantine/core';
import { IconLogout, IconUserCog } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { StateMark } from '../app/StateMark.tsx';
import { signOut } from '../app/session.ts';
import type { Me } from '../app/useMe.ts';
import { useWords } from '../words/useWords.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';

/** Who is here, how the screen looks and speaks, and the way out. */
export function AccountPanel({ me, onLeave }: { me: Me; onLeave: () => void }) {
  const words = useWords().shell;
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600}>{me.account.name}</Text>
        <Text size="sm">
          {me.member.name} · {words.role[me.member.role]}
        </Text>
        {me.member.email !== null && (
          <Text size="xs" c="dimmed">
            {me.member.email}
          </Text>
        )}
      </div>
      {me.account.demo && (
        <div>
          <StateMark tone="info">{words.demo}</StateMark>
          <Text size="xs" c="dimmed" mt={4}>
            {words.demoNote}
          </Text>
        </div>
      )}
      <Button
        variant="default"
        leftSection={<IconUserCog size={15} aria-hidden />}
        renderRoot={(root) => <Link {...root} to="/profile" onClick={onLeave} />}
      >
        {words.profile}
      </Button>
      <SchemeSwitch />
      <LanguageSwitch />
      <Button
        variant="default"
        leftSection={<IconLogout size={15} aria-hidden />}
        onClick={() => void signOut()}
      >
        {words.signOut}
      </Button>
    </Stack>
  );
}
