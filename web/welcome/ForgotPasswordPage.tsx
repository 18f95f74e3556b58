import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { askAuth } from '../app/ask-auth.ts';
import { focusFirstFault } from '../app/focus-first-fault.ts';
import { useWords } from '../words/useWords.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { looksLikeEmail } from './sign-up-rules.ts';

/** Asks for a link to a new password. Says the same whether or not anybody signs in by that address. */
export function ForgotPasswordPage() {
  const words = useWords();
  const page = words.password;
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <DoorFrame title={sentTo === null ? page.forgotTitle : page.sentTitle}>
      {sentTo === null ? (
        <AskForm onSent={setSentTo} />
      ) : (
        <Text size="sm" mt="md" role="status">
          {page.sent(sentTo)}
        </Text>
      )}
      <Text size="sm" mt="md">
        <Anchor component={Link} to="/sign-in" size="sm" underline="always">
          {page.toSignIn}
        </Anchor>
      </Text>
    </DoorFrame>
  );
}

function AskForm({ onSent }: { onSent: (email: string) => void }) {
  const words = useWords();
  const page = words.password;
  const [fault, setFault] = useState<string | null>(null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '' },
    validate: { email: (value) => (looksLikeEmail(value) ? null : words.welcome.needEmail) },
  });

  async function ask({ email }: typeof form.values) {
    const answer = await askAuth('/request-password-reset', { email: email.trim() });
    if (answer.ok) return onSent(email.trim());
    setFault(answer.status === 429 ? page.tooMany : words.common.unreachable);
  }

  return (
    <form onSubmit={form.onSubmit(ask, focusFirstFault)} noValidate>
      <Stack gap="sm" mt="md">
        <Text size="sm" c="dimmed">
          {page.forgotLead}
        </Text>
        <TextInput
          size="sm"
          type="email"
          label={words.welcome.email}
          autoComplete="username"
          required
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        {fault !== null && (
          <Alert color="red" role="alert">
            {fault}
          </Alert>
        )}
        <Button size="sm" type="submit" mt={6} loading={form.submitting}>
          {page.send}
        </Button>
      </Stack>
    </form>
  );
}
