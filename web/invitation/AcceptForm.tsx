import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../app/call.ts';
import type { CallAnswer } from '../app/call.ts';
import { describeError } from '../app/describe-error.ts';
import { focusFirstFault } from '../app/focus-first-fault.ts';
import { signIn } from '../app/session.ts';
import { signUpRules } from '../welcome/sign-up-rules.ts';
import { useAllWords } from '../words/useWords.ts';

export function AcceptForm({
  token,
  invitation,
}: {
  token: string;
  invitation: CallAnswer<'lookAtInvitation'>;
}) {
  const words = useAllWords();
  const page = words.invitation;
  const client = useQueryClient();
  const router = useRouter();
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: invitation.name ?? '', password: '' },
    validate: {
      name: (value) => (value.trim() === '' ? page.needName : null),
      password: signUpRules(words.welcome).password,
    },
  });

  async function accept({ name, password }: typeof form.values) {
    setFailure(null);
    try {
      const { email } = await call('acceptInvitation', { body: { token, name: name.trim(), password } });
      const result = await signIn({ email, password });
      client.clear();
      router.history.replace(result === 'signed-in' ? '/' : '/sign-in');
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setFailure(describeError(error, words.common));
    }
  }

  return (
    <form onSubmit={form.onSubmit(accept, focusFirstFault)} noValidate>
      <Text>{page.lead(invitation.company, invitation.invitedBy)}</Text>
      <Text size="sm" mt={6}>
        {page.as(words.shell.role[invitation.role])} {words.members.roles[invitation.role]}
      </Text>
      <Stack gap="sm" mt="md">
        <TextInput size="sm" label={page.email} value={invitation.email} readOnly autoComplete="username" />
        <TextInput
          size="sm"
          required
          maxLength={100}
          label={page.name}
          autoComplete="name"
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <PasswordInput
          size="sm"
          required
          label={page.password}
          description={words.welcome.passwordHint}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': words.welcome.showPassword }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        {failure !== null && (
          <Alert color="red" role="alert">
            {failure}
          </Alert>
        )}
        <Button size="sm" type="submit" mt={6} loading={form.submitting}>
          {page.accept}
        </Button>
      </Stack>
    </form>
  );
}
