import type { EnquiryThread } from '@matome/contract/enquiries.ts';
import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { useAllWords } from '../../words/useWords.ts';
import { faultOfText } from './fault-of-text.ts';

export function ReplyForm({ enquiry }: { enquiry: EnquiryThread }) {
  const { common, contract: words } = useAllWords();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const reply = useMutation({
    mutationFn: () => call('addEnquiryMessage', { params: { id: enquiry.id }, body: { text: text.trim() } }),
    onSuccess: async () => {
      notifications.show({ message: words.replied });
      await client.invalidateQueries({ queryKey: ['getEnquiry'] });
    },
    onError: (error) => setFault(describeError(error, common)),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = faultOfText(text, words);
        setFault(wrong);
        if (wrong === null) reply.mutate();
      }}
    >
      <Textarea
        autosize
        minRows={3}
        maxRows={16}
        label={words.reply}
        description={enquiry.state === 'closed' ? words.replyReopens : undefined}
        value={text}
        error={fault}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setFault(null);
        }}
      />
      <Button type="submit" mt="sm" loading={reply.isPending}>
        {words.replySend}
      </Button>
    </form>
  );
}
