import { Button, Group, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { fieldErrors } from '../../app/field-errors.ts';
import { Panel } from '../../app/Panel.tsx';
import { useAllWords } from '../../words/useWords.ts';

const PASSWORD_MIN = 8;
type Values = { name: string; email: string; password: string };

/** One more operator, with a first password to be handed over. */
export function AddOperator() {
  const words = useAllWords();
  const page = words.operator.operatorsPage;
  const client = useQueryClient();
  const initialValues: Values = { name: '', email: '', password: '' };
  const form = useForm<Values>({
    initialValues,
    validate: {
      name: (name) => (name.trim() === '' ? page.needName : null),
      email: (email) => (email.includes('@') ? null : page.needEmail),
      password: (password) => (password.length < PASSWORD_MIN ? page.needPassword : null),
    },
  });
  const add = useMutation({
    mutationFn: ({ name, email, password }: Values) =>
      call('createOperator', { body: { name: name.trim(), email: email.trim(), password } }),
    onSuccess: async (operator) => {
      form.reset();
      notifications.show({ message: page.added(operator.name) });
      await client.invalidateQueries({ queryKey: ['listOperators'] });
    },
    onError: (error) => {
      const errors = fieldErrors(error);
      form.setErrors(Object.keys(errors).length > 0 ? errors : { email: describeError(error, words.common) });
    },
  });
  return (
    <Panel title={page.add}>
      <form onSubmit={form.onSubmit((values) => add.mutate(values))} noValidate>
        <Group align="flex-start" gap="sm">
          <TextInput
            w={170}
            required
            maxLength={100}
            label={page.name}
            autoComplete="off"
            {...form.getInputProps('name')}
          />
          <TextInput
            w={240}
            required
            type="email"
            label={page.email}
            autoComplete="off"
            {...form.getInputProps('email')}
          />
          <PasswordInput
            w={250}
            required
            label={page.password}
            description={page.passwordHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': words.welcome.showPassword }}
            {...form.getInputProps('password')}
          />
          <Button type="submit" mt={24} loading={add.isPending}>
            {page.add}
          </Button>
        </Group>
      </form>
    </Panel>
  );
}
