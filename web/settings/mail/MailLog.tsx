import { Button, EmptyState, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Panel } from '../../app/Panel.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { MailTable } from './MailTable.tsx';

const newest: string | null = null;

export function MailLog() {
  const page = useAllWords().mail;
  const log = useInfiniteQuery({
    queryKey: ['listMails', { pages: true }],
    queryFn: ({ pageParam, signal }) =>
      call(
        'listMails',
        { query: { limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: newest,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const mails = log.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Panel title={page.sent} hint={page.sentLead} flush>
      {log.isLoading && <Skeleton h={120} radius={0} />}
      {log.data === undefined && log.error !== null && (
        <LoadFailed error={log.error} onRetry={() => void log.refetch()} />
      )}
      {log.data !== undefined && mails.length === 0 && <EmptyState py="lg" title={page.none} />}
      {mails.length > 0 && <MailTable mails={mails} />}
      {log.hasNextPage && (
        <Button
          variant="subtle"
          fullWidth
          radius={0}
          loading={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {page.older}
        </Button>
      )}
    </Panel>
  );
}
