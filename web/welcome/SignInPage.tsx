import { Alert, Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { focusFirstFault } from '../app/focus-first-fault.ts';
import { queryOf } from '../app/query-of.ts';
import { signIn } from '../app/session.ts';
import type { SignInResult } from '../app/session.ts';
import { useWords } from '../words/useWords.ts';
import { DemoDoor } from './DemoDoor.tsx';
import { DoorFrame } from './DoorFrame.tsx';
import { Issuing } from './Issuing.tsx';
import { looksLikeEmail } from './sign-up-rules.ts';
import type { Credentials } from './credentials.ts';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const words = useWords();
  const [demo, setDemo] = useState<{ provisioningId: string; credentials: Credentials } | null>(null);
  const installation = useQuery({ ...queryOf('getInstallation', {}), staleTime: Number.POSITIVE_INFINITY });
  if (installation.data?.accounts === false) return <Navigate to="/welcome" replace />;
  if (demo !== null) {
    return (
      <DoorFrame title={words.welcome.issuingTitle}>
        <Issuing {...demo} />
      </DoorFrame>
    );
  }
  return (
    <DoorFrame title={words.welcome.signInTitle}>
      <SignInForm />
      <Text size="sm" mt="md">
        {words.welcome.noAccount}{' '}
        <Anchor component={Link} to="/welcome" size="sm" underline="always">
          {words.welcome.toSignUp}
        </Anchor>
      </Text>
      <DemoDoor onOrdered={(provisioningId, credentials) => setDemo({ provisioningId, credentials })} />
    </DoorFrame>
  );
}

function SignInForm() {
  const words = useWords();
  const client = useQueryClient();
  const router = useRouter();
  const { to } = route.useSearch();
  const [result, setResult] = useState<SignInResult>('signed-in');
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (looksLikeEmail(value) ? null : words.welcome.needEmail),
      password: (value) => (value === '' ? words.welcome.needPasswordToSignIn : null),
    },
  });

  async function enter({ email, password }: typeof form.values) {
    const answer = await signIn({ email: email.trim(), password });
    setResult(answer);
    if (answer !== 'signed-in') return;
    client.clear();
    router.history.replace(to ?? '/');
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
        {result !== 'signed-in' && (
          <Alert color="red" role="alert">
            {refusal(result, words)}
          </Alert>
        )}
        <Button size="sm" type="submit" mt={6} loading={form.submitting}>
          {words.welcome.signIn}
        </Button>
      </Stack>
    </form>
  );
}

function refusal(result: Exclude<SignInResult, 'signed-in'>, words: ReturnType<typeof useWords>): string {
  switch (result) {
    case 'refused':
      return words.welcome.signInRefused;
    case 'too-many':
      return words.welcome.signInTooMany;
    case 'unavailable':
      return words.common.unreachable;
  }
}
