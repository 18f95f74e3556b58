import { Alert, Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { call } from '../app/call.ts';
import { describeError } from '../app/describe-error.ts';
import { fieldErrors } from '../app/field-errors.ts';
import { focusFirstFault } from '../app/focus-first-fault.ts';
import { useWords } from '../words/useWords.ts';
import { DemoDoor } from './DemoDoor.tsx';
import { signUpRules } from './sign-up-rules.ts';
import type { Credentials } from './credentials.ts';

type Props = { onOrdered: (provisioningId: string, credentials: Credentials) => void };

export function SignUpForm({ onOrdered }: Props) {
  const words = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  // The same intention keeps its key: pressing again after a cut line never makes two accounts.
  const intention = useRef({ values: '', key: '' });
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { company: '', name: '', email: '', password: '' },
    validate: signUpRules(words.welcome),
  });

  async function order(values: typeof form.values) {
    setFailure(null);
    const written = JSON.stringify(values);
    if (intention.current.values !== written)
      intention.current = { values: written, key: crypto.randomUUID() };
    try {
      const body = {
        ...values,
        company: values.company.trim(),
        name: values.name.trim(),
        email: values.email.trim(),
      };
      const made = await call('signUp', { body }, { idempotencyKey: intention.current.key });
      onOrdered(made.id, { email: body.email, password: body.password });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const errors = fieldErrors(error);
      form.setErrors(errors);
      focusFirstFault();
      if (Object.keys(errors).length === 0) setFailure(describeError(error, words.common));
    }
  }

  return (
    <>
      <Text c="dimmed" mb="lg">
        {words.welcome.lead}
      </Text>
      <form onSubmit={form.onSubmit(order, focusFirstFault)} noValidate>
        <Stack gap="sm">
          <TextInput
            size="sm"
            label={words.welcome.company}
            placeholder={words.welcome.companyPlaceholder}
            autoComplete="organization"
            required
            key={form.key('company')}
            {...form.getInputProps('company')}
          />
          <TextInput
            size="sm"
            label={words.welcome.name}
            placeholder={words.welcome.namePlaceholder}
            autoComplete="name"
            required
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <TextInput
            size="sm"
            type="email"
            label={words.welcome.email}
            autoComplete="email"
            required
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <PasswordInput
            size="sm"
            label={words.welcome.password}
            description={words.welcome.passwordHint}
            autoComplete="new-password"
            required
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
            {words.welcome.submit}
          </Button>
        </Stack>
      </form>
      <Text size="sm" mt="md">
        {words.welcome.haveAccount}{' '}
        <Anchor component={Link} to="/sign-in" size="sm" underline="always">
          {words.welcome.toSignIn}
        </Anchor>
      </Text>
      <DemoDoor onOrdered={onOrdered} />
    </>
  );
}
