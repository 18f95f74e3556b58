import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { focusFirstFault } from '../app/focus-first-fault.ts';
import { signIn } from '../app/session.ts';
import type { SignInRefusal } from '../app/session.ts';
import { useWords } from '../words/useWords.ts';
import { looksLikeEmail } from './sign-up-rules.ts';
import { WhyRefused } from './WhyRefused.tsx';

/** The first step: e-mail address and password. */
export function SignInForm({
  onSignedIn,
  onCodeNeeded,
}: {
  onSignedIn: () => void;
  onCodeNeeded: () => void;
}) {
  const words = useWords();
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (looksLikeEmail(value) ? null : words.welcome.needEmail),
      password: (value) => (value === '' ? words.welcome.needPasswordToSignIn : null),
    },
  });

  async function enter({ email, password }: typeof form.values) {
    const result = await signIn({ email: email.trim(), password });
    if (result === 'signed-in') return onSignedIn();
    if (result === 'code-needed') return onCodeNeeded();
    setRefusal(result);
  }

  return (
    <form onSubmit={form.onSubmit(enter, focusFirstFault)} noValidate>
      <Stack gap="sm" mt="md">
        <TextInput
          size="sm"
          type="email"
          label={words.welcome.email}
          autoComplete="username"
          required
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          size="sm"
          label={words.welcome.password}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': words.welcome.showPassword }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        {refusal !== null && <WhyRefused refusal={refusal} refused={words.welcome.signInRefused} />}
        <Button size="sm" type="submit" mt={6} loading={form.submitting}>
          {words.welcome.signIn}
        </Button>
      </Stack>
    </form>
  );
}
