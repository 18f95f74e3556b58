import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import type { CallAnswer } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { fieldErrors } from '../../app/field-errors.ts';
import { Panel } from '../../app/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import type { Role } from '../roles.ts';
import { RoleSelect } from '../RoleSelect.tsx';

type Values = { name: string; role: Role };

export function MakeKey({ onMade }: { onMade: (made: CallAnswer<'createApiKey'>) => void }) {
  const words = useWords();
  const page = words.settings.apiKeysPage;
  const client = useQueryClient();
  const initialValues: Values = { name: '', role: 'viewer' };
  const form = useForm<Values>({ initialValues });
  const make = useMutation({
    mutationFn: ({ name, role }: Values) => call('createApiKey', { body: { name: name.trim(), role } }),
    onSuccess: async (made) => {
      onMade(made);
      await client.invalidateQueries({ queryKey: ['listApiKeys'] });
    },
    onError: (error) =>
      form.setErrors({ name: fieldErrors(error)['name'] ?? describeError(error, words.common) }),
  });

  function submit(values: Values) {
    if (values.name.trim() === '') return form.setFieldError('name', page.needName);
    make.mutate(values);
  }

  return (
    <Panel title={page.add}>
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Group align="flex-start" gap="sm">
          <TextInput
            w={240}
            required
            maxLength={100}
            label={page.name}
            placeholder={page.namePlaceholder}
            {...form.getInputProps('name')}
          />
          <RoleSelect
            label={page.role}
            value={form.values.role}
            onChange={(role) => form.setFieldValue('role', role)}
          />
          <Button type="submit" mt={24} loading={make.isPending}>
            {page.add}
          </Button>
        </Group>
      </form>
    </Panel>
  );
}
