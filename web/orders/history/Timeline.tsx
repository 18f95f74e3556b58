import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { useWords } from '../../words/useWords.ts';
import { Card } from '../facts/Card.tsx';
import { groupEntries } from './group-entries.ts';
import classes from './Timeline.module.css';
import { TimelineItem } from './TimelineItem.tsx';

/** Everything that ever happened to the order, newest first. */
export function Timeline({ orderId, mall }: { orderId: string; mall: string }) {
  const words = useWords().orders.detail;
  const history = useInfiniteQuery({
    queryKey: ['getOrderHistory', { params: { id: orderId }, pages: true }],
    queryFn: ({ pageParam, signal }) =>
      call(
        'getOrderHistory',
        {
          params: { id: orderId },
          query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) },
        },
        { signal },
      ),
    initialPageParam: startOfHistory,
    getNextPageParam: (page) => page.nextCursor,
  });
  const groups = groupEntries(history.data?.pages.flatMap((page) => page.items) ?? []);
  return (
    <Card title={words.timeline}>
      {history.isPending && <Skeleton h={120} />}
      {history.data === undefined && history.error !== null && (
        <LoadFailed error={history.error} onRetry={() => void history.refetch()} />
      )}
      {history.data !== undefined && groups.length === 0 && words.timelineEmpty}
      <ol className={classes.timeline}>
        {groups.map((group) => (
          <TimelineItem key={group.key} group={group} mall={mall} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="subtle"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {words.olderEntries}
        </Button>
      )}
    </Card>
  );
}

const startOfHistory: string | null = null;
