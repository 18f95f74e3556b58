import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { Panel } from '../../app/Panel.tsx';
import type { Me } from '../../app/useMe.ts';
import { useAllWords } from '../../words/useWords.ts';
import { RequireTotp } from './RequireTotp.tsx';

/** What holds for the account as a whole: its name, and whether everybody needs a second factor. */
export function CompanyPanel({ me }: { me: Me }) {
  const words = useAllWords();
  const page = words.members;
  const client = useQueryClient();
  const form = useForm({
    initialValues: { name: me.account.name },
    validate: { name: (value) => (value.trim() === '' ? page.needCompany : null) },
  });
  const save = useMutation({
    mutationFn: ({ name }: { name: string }) => call('updateAccount', { body: { name: name.trim() } }),
    onSuccess: async () => {
      notifications.show({ message: words.common.saved });
      await client.invalidateQueries({ queryKey: ['getMe'] });
    },
    onError: (error) => form.setFieldError('name', describeError(error, words.common)),
  });
  return (
    <Panel title={page.company}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Group align="flex-start" gap="sm">
          <TextInput w={320} maxLength={100} label={page.companyName} {...form.getInputProps('name')} />
          <Button type="submit" mt={24} variant="default" loading={save.isPending}>
            {words.common.save}
          </Button>
        </Group>
      </form>
      <RequireTotp me={me} />
    </Panel>
  );
}
