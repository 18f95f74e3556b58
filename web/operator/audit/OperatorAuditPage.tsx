import { EmptyState } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../app/call.ts';
import type { CallAnswer } from '../../app/call.ts';
import { formatInstant } from '../../app/format-time.ts';
import { PagedList } from '../../app/PagedList.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { Panel } from '../../app/Panel.tsx';
import table from '../../app/table.module.css';
import { whoName } from '../../app/who-name.ts';
import { useAllWords } from '../../words/useWords.ts';
import list from '../accounts/accounts.module.css';

type Entry = CallAnswer<'listOperatorAudit'>['items'][number];
const newest: string | null = null;

/** 操作記録 of the installation: what operators did, and what it did by itself. */
export function OperatorAuditPage() {
  const words = useAllWords().operator;
  const page = words.auditPage;
  const log = useInfiniteQuery({
    queryKey: ['listOperatorAudit', { pages: true }],
    queryFn: ({ pageParam, signal }) =>
      call('listOperatorAudit', { query: pageParam === null ? {} : { cursor: pageParam } }, { signal }),
    initialPageParam: newest,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const entries = log.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page wide>
      <PageHeader title={words.nav.audit} />
      <Panel title={words.nav.audit} hint={page.lead} flush>
        <PagedList
          list={log}
          isEmpty={entries.length === 0}
          empty={<EmptyState py="xl" title={page.empty} />}
          more={words.more}
        >
          <EntryTable entries={entries} />
        </PagedList>
      </Panel>
    </Page>
  );
}

function EntryTable({ entries }: { entries: readonly Entry[] }) {
  const words = useAllWords();
  const { at, who, action, target } = words.audit;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{at}</th>
          <th>{who}</th>
          <th>{action}</th>
          <th>{target}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function EntryRow({ entry }: { entry: Entry }) {
  const words = useAllWords();
  const { audit } = words;
  const actions: Readonly<Record<string, string>> = audit.actions;
  const reason = entry.changes.find(({ field }) => field === 'reason')?.after;
  return (
    <tr>
      <td className={table.dim}>{formatInstant(entry.at)}</td>
      <td data-label={audit.who}>
        <span>
          {whoName(entry.who, words.common)}
          <span className={list.sub}>{audit.kinds[entry.who.kind]}</span>
        </span>
      </td>
      <td data-label={audit.action}>
        <span>
          {actions[entry.action] ?? entry.action}
          {typeof reason === 'string' && (
            <span className={list.sub}>
              {words.operator.auditPage.reason}: {reason}
            </span>
          )}
        </span>
      </td>
      <td data-label={audit.target}>
        {entry.account === null ? (
          (entry.target.name ?? words.operator.auditPage.installation)
        ) : (
          <Link to="/operator/accounts/$accountId" params={{ accountId: entry.account.id }}>
            {entry.account.company}
          </Link>
        )}
      </td>
    </tr>
  );
}
