import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import type { CallAnswer } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { fieldErrors } from '../../app/field-errors.ts';
import { Panel } from '../../app/Panel.tsx';
import { useAllWords } from '../../words/useWords.ts';

export function MakeOperatorKey({ onMade }: { onMade: (made: CallAnswer<'createOperatorKey'>) => void }) {
  const words = useAllWords();
  const page = words.settings.apiKeysPage;
  const client = useQueryClient();
  const form = useForm({
    initialValues: { name: '' },
    validate: { name: (name) => (name.trim() === '' ? page.needName : null) },
  });
  const make = useMutation({
    mutationFn: (name: string) => call('createOperatorKey', { body: { name } }),
    onSuccess: async (made) => {
      form.reset();
      onMade(made);
      await client.invalidateQueries({ queryKey: ['listOperatorKeys'] });
    },
    onError: (error) =>
      form.setErrors({ name: fieldErrors(error)['name'] ?? describeError(error, words.common) }),
  });
  return (
    <Panel title={page.add}>
      <form onSubmit={form.onSubmit(({ name }) => make.mutate(name.trim()))} noValidate>
        <Group align="flex-start" gap="sm">
          <TextInput
            w={240}
            required
            maxLength={100}
            label={page.name}
            placeholder={words.operator.operatorsPage.keyPlaceholder}
            {...form.getInputProps('name')}
          />
          <Button type="submit" mt={24} loading={make.isPending}>
            {page.add}
          </Button>
        </Group>
      </form>
    </Panel>
  );
}
