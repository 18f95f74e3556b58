import { Button, EmptyState, Skeleton, Text } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../app/call.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Panel } from '../../app/Panel.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { AskForm } from './AskForm.tsx';
import { EnquiryList } from './EnquiryList.tsx';

/** お問い合わせ: what was asked and answered, and asking anew. */
export function EnquiriesPanel({ canAsk }: { canAsk: boolean }) {
  const words = useAllWords().contract;
  const [isAsking, setAsking] = useState(false);
  if (!canAsk) {
    return (
      <Panel title={words.enquiries}>
        <Text size="sm" c="dimmed">
          {words.enquiriesStaffOnly}
        </Text>
      </Panel>
    );
  }
  if (isAsking) return <AskForm onDone={() => setAsking(false)} />;
  return (
    <Panel
      title={words.enquiries}
      hint={words.enquiriesLead}
      flush
      aside={
        <Button variant="default" onClick={() => setAsking(true)}>
          {words.enquire}
        </Button>
      }
    >
      <Enquiries />
    </Panel>
  );
}

function Enquiries() {
  const words = useAllWords().contract;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['listEnquiries', 'pages'],
    queryFn: ({ pageParam }) => call('listEnquiries', { query: { limit: 20, ...pageParam } }),
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : { cursor: nextCursor }),
  });
  const items = data?.pages.flatMap((page) => page.items);
  if (items === undefined) {
    return error === null ? (
      <Skeleton h={90} radius={0} />
    ) : (
      <LoadFailed error={error} onRetry={() => void refetch()} />
    );
  }
  if (items.length === 0) {
    return (
      <EmptyState
        py="lg"
        icon={<IconMessages size={22} stroke={1.5} />}
        title={words.enquiriesNone}
        description={words.enquiriesNoneBody}
      />
    );
  }
  return (
    <>
      <EnquiryList enquiries={items} />
      {hasNextPage && (
        <Button variant="subtle" m={8} loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.moreEnquiries}
        </Button>
      )}
    </>
  );
}
