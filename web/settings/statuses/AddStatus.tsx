import type { Status } from '@matome/contract/statuses.ts';
import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { fieldErrors } from '../../app/field-errors.ts';
import { Panel } from '../../app/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import { PhaseSelect } from './PhaseSelect.tsx';

type Values = { name: string; phase: Status['phase'] };

export function AddStatus({ nextPosition }: { nextPosition: number }) {
  const words = useWords();
  const page = words.settings.statusesPage;
  const client = useQueryClient();
  const initialValues: Values = { name: '', phase: 'ready-to-ship' };
  const form = useForm<Values>({ initialValues });
  const add = useMutation({
    mutationFn: ({ name, phase }: Values) =>
      call('createStatus', { body: { name: name.trim(), phase, position: nextPosition } }),
    onSuccess: async (status) => {
      form.reset();
      notifications.show({ message: page.added(status.name) });
      await client.invalidateQueries({ queryKey: ['listStatuses'] });
    },
    onError: (error) =>
      form.setErrors({ name: fieldErrors(error)['name'] ?? describeError(error, words.common) }),
  });

  function submit(values: Values) {
    if (values.name.trim() === '') return form.setFieldError('name', page.needName);
    add.mutate(values);
  }

  return (
    <Panel title={page.addTitle}>
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Group align="flex-start" gap="sm">
          <TextInput
            w={220}
            required
            maxLength={40}
            label={page.name}
            placeholder={page.namePlaceholder}
            {...form.getInputProps('name')}
          />
          <PhaseSelect
            label={page.phase}
            value={form.values.phase}
            onChange={(phase) => form.setFieldValue('phase', phase)}
          />
          <Button type="submit" mt={24} loading={add.isPending}>
            {page.add}
          </Button>
        </Group>
      </form>
    </Panel>
  );
}
