import { Button, Checkbox, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import type { CallAnswer } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { fieldErrors } from '../../app/field-errors.ts';
import { focusFirstFault } from '../../app/focus-first-fault.ts';
import { Panel } from '../../app/Panel.tsx';
import { useAllWords } from '../../words/useWords.ts';
import type { Endpoint } from './endpoint.ts';
import { EVENTS } from './endpoint.ts';

type Values = { url: string; description: string; events: Endpoint['events'] };

/** A new endpoint, or the changes of one. Without `onClose` it stays open. */
export function EndpointForm(props: {
  endpoint: Endpoint | null;
  onMade: (made: CallAnswer<'createWebhookEndpoint'>) => void;
  onClose?: () => void;
}) {
  const { endpoint, onMade, onClose } = props;
  const words = useAllWords();
  const page = words.webhooks;
  const client = useQueryClient();
  const initialValues: Values = {
    url: endpoint?.url ?? '',
    description: endpoint?.description ?? '',
    events: endpoint?.events ?? [...EVENTS],
  };
  const form = useForm<Values>({
    initialValues,
    validate: {
      url: (url) => (/^https?:\/\/./i.test(url.trim()) ? null : page.needUrl),
      events: (events) => (events.length > 0 ? null : page.needEvents),
    },
  });
  const save = useMutation({
    mutationFn: async (values: Values) => {
      const body = { ...values, url: values.url.trim(), description: values.description.trim() };
      if (endpoint === null) return onMade(await call('createWebhookEndpoint', { body }));
      await call('updateWebhookEndpoint', { params: { id: endpoint.id }, body });
      notifications.show({ message: page.saved });
      onClose?.();
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['listWebhookEndpoints'] }),
    onError: (error) =>
      form.setErrors({ url: fieldErrors(error)['url'] ?? describeError(error, words.common) }),
  });
  return (
    <Panel title={endpoint === null ? page.add : page.edit}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values), focusFirstFault)} noValidate>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <TextInput
              required
              type="url"
              maxLength={2000}
              label={page.url}
              placeholder={page.urlPlaceholder}
              {...form.getInputProps('url')}
            />
            <TextInput
              maxLength={200}
              label={page.description}
              placeholder={page.descriptionPlaceholder}
              {...form.getInputProps('description')}
            />
          </SimpleGrid>
          <Checkbox.Group
            label={page.events}
            required
            value={form.values.events}
            onChange={(chosen) =>
              form.setFieldValue(
                'events',
                EVENTS.filter((event) => chosen.includes(event)),
              )
            }
            error={form.errors['events']}
          >
            <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" mt="xs">
              {EVENTS.map((event) => (
                <Checkbox key={event} value={event} label={page.event[event]} description={event} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <Group gap="xs">
            <Button type="submit" loading={save.isPending}>
              {endpoint === null ? page.add : page.save}
            </Button>
            {onClose !== undefined && (
              <Button variant="default" onClick={onClose}>
                {words.common.cancel}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
