import type { Enquiry } from '@matome/contract/enquiries.ts';
import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { fieldErrors } from '../../app/field-errors.ts';
import { focusFirstFault } from '../../app/focus-first-fault.ts';
import { Panel } from '../../app/Panel.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { faultOfText } from './fault-of-text.ts';

const TOPICS = ['api-option', 'billing', 'other'] as const;
type Values = { subject: string; topic: Enquiry['topic']; text: string };

/** 問い合わせる: sent, it opens the thread. */
export function AskForm({ onDone }: { onDone: () => void }) {
  const { common, contract: words } = useAllWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const initialValues: Values = { subject: '', topic: 'api-option', text: '' };
  const form = useForm<Values>({
    initialValues,
    validate: {
      subject: (subject) => (subject.trim() === '' ? words.needSubject : null),
      text: (text) => faultOfText(text, words),
    },
  });
  const ask = useMutation({
    mutationFn: (values: Values) =>
      call('createEnquiry', {
        body: { ...values, subject: values.subject.trim(), text: values.text.trim() },
      }),
    onSuccess: async ({ id }) => {
      notifications.show({ message: words.enquireSent });
      await client.invalidateQueries({ queryKey: ['listEnquiries'] });
      await navigate({ to: '/contract/enquiries/$enquiryId', params: { enquiryId: id } });
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  return (
    <Panel title={words.enquireTitle}>
      <form onSubmit={form.onSubmit((values) => ask.mutate(values), focusFirstFault)} noValidate>
        <Stack gap="md" maw={640}>
          <NativeSelect
            label={words.topic}
            maw={240}
            value={form.values.topic}
            data={TOPICS.map((topic) => ({ value: topic, label: words.topics[topic] }))}
            onChange={(event) =>
              form.setFieldValue(
                'topic',
                TOPICS.find((topic) => topic === event.currentTarget.value) ?? 'other',
              )
            }
          />
          <TextInput
            autoFocus
            required
            maxLength={100}
            label={words.subject}
            description={words.subjectHint}
            {...form.getInputProps('subject')}
          />
          <Textarea
            required
            autosize
            minRows={5}
            maxRows={20}
            label={words.text}
            description={words.textHint}
            {...form.getInputProps('text')}
          />
          {ask.error !== null && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {describeError(ask.error, common)}
            </Text>
          )}
          <Group gap="xs">
            <Button type="submit" loading={ask.isPending}>
              {words.enquireSend}
            </Button>
            <Button variant="default" onClick={onDone}>
              {common.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
