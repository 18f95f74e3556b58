import { Button, EmptyState } from '@mantine/core';
import { IconDownload, IconLock } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../app/call.ts';
import { PagedList } from '../../app/PagedList.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { Panel } from '../../app/Panel.tsx';
import { useMe } from '../../app/useMe.ts';
import { useAllWords } from '../../words/useWords.ts';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { auditQuery, EVERYTHING } from './audit-query.ts';
import { useAuditCsv } from './useAuditCsv.ts';

const newest: string | null = null;

/** 操作記録: who changed what and when, on the account and on its orders. Only an owner sees it. */
export function AuditPage() {
  const words = useAllWords();
  const page = words.audit;
  const me = useMe();
  const isOwner = me?.member.role === 'owner';
  const [filter, setFilter] = useState(EVERYTHING);
  const query = auditQuery(filter);
  const csv = useAuditCsv(query);
  const log = useInfiniteQuery({
    queryKey: ['listAudit', { query, pages: true }],
    queryFn: ({ pageParam, signal }) =>
      call(
        'listAudit',
        { query: { ...query, limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: newest,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: isOwner && query !== null,
  });
  const entries = log.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page wide>
      <PageHeader
        title={words.settings.audit.title}
        trail={[{ label: words.settings.title, to: '/settings' }]}
        actions={
          isOwner && (
            <Button
              variant="default"
              leftSection={<IconDownload size={15} aria-hidden />}
              loading={csv.isPending}
              disabled={query === null}
              onClick={() => csv.mutate()}
            >
              {page.csv}
            </Button>
          )
        }
      />
      {!isOwner && me !== undefined && (
        <EmptyState
          icon={<IconLock size={24} stroke={1.5} />}
          title={page.ownerOnlyTitle}
          description={page.ownerOnlyBody}
        />
      )}
      {isOwner && (
        <Panel title={words.settings.audit.title} hint={page.lead} flush>
          <AuditFilters filter={filter} onChange={setFilter} />
          <PagedList
            list={log}
            isEmpty={entries.length === 0}
            empty={<EmptyState py="xl" title={page.empty} description={page.emptyHint} />}
            more={page.older}
          >
            <AuditTable entries={entries} />
          </PagedList>
        </Panel>
      )}
    </Page>
  );
}
