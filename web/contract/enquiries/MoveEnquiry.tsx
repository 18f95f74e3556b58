import type { EnquiryThread } from '@matome/contract/enquiries.ts';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { useAllWords } from '../../words/useWords.ts';

/** 終了にする, or もう一度開く. */
export function MoveEnquiry({ enquiry }: { enquiry: EnquiryThread }) {
  const { common, contract: words } = useAllWords();
  const client = useQueryClient();
  const isClosed = enquiry.state === 'closed';
  const move = useMutation({
    mutationFn: () =>
      call('updateEnquiry', { params: { id: enquiry.id }, body: { state: isClosed ? 'open' : 'closed' } }),
    onSuccess: async () => {
      notifications.show({ message: isClosed ? words.reopened : words.closed });
      await client.invalidateQueries({ queryKey: ['getEnquiry'] });
      await client.invalidateQueries({ queryKey: ['listEnquiries'] });
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, common) }),
  });
  return (
    <Button variant="default" loading={move.isPending} onClick={() => move.mutate()}>
      {isClosed ? words.reopen : words.close}
    </Button>
  );
}
