import { Checkbox, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import type { CallAnswer } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { useAllWords } from '../../words/useWords.ts';

type Topic = CallAnswer<'getMailSettings'>['topics'][number];

const TOPICS = [
  'shop-failing',
  'credentials-expiring',
  'uncertain-notice',
  'webhook-disabled',
  'contract',
] as const satisfies readonly Topic[];

/** Each box is saved as it is ticked. */
export function MailTopics({ topics, isDisabled }: { topics: readonly Topic[]; isDisabled: boolean }) {
  const words = useAllWords();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (chosen: Topic[]) => call('updateMailSettings', { body: { topics: chosen } }),
    onSuccess: (settings) => {
      client.setQueryData(['getMailSettings', {}], settings);
      notifications.show({ message: words.mail.saved });
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
  const shown = save.isPending ? save.variables : topics;
  return (
    <Stack gap="md">
      {TOPICS.map((topic) => (
        <Checkbox
          key={topic}
          label={words.mail.topics[topic].title}
          description={words.mail.topics[topic].body}
          checked={shown.includes(topic)}
          disabled={isDisabled}
          onChange={(event) => {
            const isOn = event.currentTarget.checked;
            save.mutate(TOPICS.filter((one) => (one === topic ? isOn : shown.includes(one))));
          }}
        />
      ))}
    </Stack>
  );
}
