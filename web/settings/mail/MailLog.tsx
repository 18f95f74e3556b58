import { EmptyState } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import { PagedList } from '../../app/PagedList.tsx';
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
      <PagedList
        list={log}
        isEmpty={mails.length === 0}
        empty={<EmptyState py="lg" title={page.none} />}
        more={page.older}
      >
        <MailTable mails={mails} />
      </PagedList>
    </Panel>
  );
}
