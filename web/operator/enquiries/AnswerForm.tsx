import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { fieldErrors } from '../../app/field-errors.ts';
import { Panel } from '../../app/Panel.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { useRefreshEnquiries } from './useRefreshEnquiries.ts';

/** What is being written stays when a message comes in meanwhile. */
export function AnswerForm({ enquiryId }: { enquiryId: string }) {
  const words = useAllWords();
  const page = words.operator.enquiriesPage;
  const refresh = useRefreshEnquiries();
  const form = useForm({
    initialValues: { text: '' },
    validate: { text: (text) => (text.trim() === '' ? page.needText : null) },
  });
  const answer = useMutation({
    mutationFn: (text: string) => call('answerEnquiry', { params: { id: enquiryId }, body: { text } }),
    onSuccess: async () => {
      notifications.show({ message: page.sent });
      form.reset();
      await refresh();
    },
    onError: (error) =>
      form.setErrors({ text: fieldErrors(error)['text'] ?? describeError(error, words.common) }),
  });
  return (
    <Panel title={page.answer}>
      <form onSubmit={form.onSubmit(({ text }) => answer.mutate(text.trim()))} noValidate>
        <Textarea
          autosize
          minRows={4}
          maxRows={16}
          maxLength={5000}
          aria-label={page.answer}
          placeholder={page.answerPlaceholder}
          {...form.getInputProps('text')}
        />
        <Button type="submit" mt="sm" loading={answer.isPending}>
          {page.send}
        </Button>
      </form>
    </Panel>
  );
}
