import { Alert, Anchor, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { askAuth } from '../app/ask-auth.ts';
import { focusFirstFault } from '../app/focus-first-fault.ts';
import { useWords } from '../words/useWords.ts';
import { DoorFrame } from './DoorFrame.tsx';

type Fault = 'stale-link' | 'too-many' | 'unavailable';

/** Where the link of the mail leads to: its token stands behind the #, and goes to nobody but the door. */
export function NewPasswordPage() {
  const page = useWords().password;
  const [token] = useState(() => new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '');
  const [isSet, setIsSet] = useState(false);
  return (
    <DoorFrame title={page.newTitle}>
      {isSet ? (
        <Stack gap="sm" mt="md">
          <Alert color="green" role="status">
            {page.done}
          </Alert>
          <Button component={Link} to="/sign-in" size="sm">
            {page.signIn}
          </Button>
        </Stack>
      ) : (
        <NewPasswordForm token={token} onSet={() => setIsSet(true)} />
      )}
    </DoorFrame>
  );
}

function NewPasswordForm({ token, onSet }: { token: string; onSet: () => void }) {
  const words = useWords();
  const page = words.password;
  const [fault, setFault] = useState<Fault | null>(token === '' ? 'stale-link' : null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '' },
    validate: {
      password: (value) => (value.length >= 8 ? null : words.welcome.needPassword(value.length)),
    },
  });

  async function set({ password }: typeof form.values) {
    const answer = await askAuth('/reset-password', { newPassword: password, token });
    if (answer.ok) return onSet();
    if (answer.status === 429) return setFault('too-many');
    setFault(answer.code === 'INVALID_TOKEN' ? 'stale-link' : 'unavailable');
  }

  return (
    <form onSubmit={form.onSubmit(set, focusFirstFault)} noValidate>
      <Stack gap="sm" mt="md">
        <Text size="sm" c="dimmed">
          {page.newLead}
        </Text>
        <PasswordInput
          size="sm"
          label={page.password}
          description={words.welcome.passwordHint}
          autoComplete="new-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': words.welcome.showPassword }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        {fault !== null && (
          <Alert color="red" role="alert">
            {wordsOf(fault, words)}{' '}
            {fault === 'stale-link' && (
              <Anchor component={Link} to="/forgot-password" size="sm" underline="always">
                {page.again}
              </Anchor>
            )}
          </Alert>
        )}
        <Button size="sm" type="submit" mt={6} loading={form.submitting} disabled={token === ''}>
          {page.set}
        </Button>
      </Stack>
    </form>
  );
}

function wordsOf(fault: Fault, words: ReturnType<typeof useWords>): string {
  switch (fault) {
    case 'stale-link':
      return words.password.staleLink;
    case 'too-many':
      return words.password.tooMany;
    case 'unavailable':
      return words.common.unreachable;
  }
}
