import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { Panel } from '../../app/Panel.tsx';
import type { Me } from '../../app/useMe.ts';
import { useAllWords } from '../../words/useWords.ts';

export function OwnName({ me }: { me: Me }) {
  const words = useAllWords();
  const page = words.profile;
  const client = useQueryClient();
  const form = useForm({
    initialValues: { name: me.member.name },
    validate: { name: (value) => (value.trim() === '' ? page.needName : null) },
  });
  const save = useMutation({
    mutationFn: ({ name }: { name: string }) => call('updateMe', { body: { name: name.trim() } }),
    onSuccess: async () => {
      notifications.show({ message: words.common.saved });
      await client.invalidateQueries({ queryKey: ['getMe'] });
      await client.invalidateQueries({ queryKey: ['listMembers'] });
    },
    onError: (error) => form.setFieldError('name', describeError(error, words.common)),
  });
  return (
    <Panel title={page.nameTitle} hint={page.nameHint}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Group align="flex-start" gap="sm">
          <TextInput
            w={280}
            required
            maxLength={100}
            autoComplete="name"
            label={page.name}
            {...form.getInputProps('name')}
          />
          <Button type="submit" mt={24} variant="default" loading={save.isPending}>
            {words.common.save}
          </Button>
        </Group>
      </form>
    </Panel>
  );
}
