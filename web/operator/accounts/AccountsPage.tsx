import { EmptyState, Group, NativeSelect } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { call } from '../../app/call.ts';
import { PagedList } from '../../app/PagedList.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { Panel } from '../../app/Panel.tsx';
import { SearchBox } from '../../app/SearchBox.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { useTasks } from '../frame/useTasks.ts';
import { AccountTable } from './AccountTable.tsx';
import { ACCOUNT_STATES, API_OPTION_STATES, readAccountsSearch } from './accounts-search.ts';
import type { AccountsSearch } from './accounts-search.ts';
import classes from './accounts.module.css';

const route = getRouteApi('/operator/accounts');
const newest: string | null = null;

/** アカウント: every account of the installation, how it does and never what is in it. */
export function AccountsPage() {
  const words = useAllWords().operator;
  const page = words.accountsPage;
  const search = route.useSearch();
  const navigate = useNavigate();
  const tasks = useTasks().data;
  const list = useInfiniteQuery({
    queryKey: ['listOperatorAccounts', { search, pages: true }],
    queryFn: ({ pageParam, signal }) =>
      call(
        'listOperatorAccounts',
        { query: { ...search, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: newest,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const narrow = useCallback(
    (changes: Record<keyof AccountsSearch, unknown> | Record<string, unknown>) =>
      void navigate({
        to: '/operator/accounts',
        search: (before) => readAccountsSearch({ ...before, ...changes }),
        replace: true,
      }),
    [navigate],
  );
  const find = useCallback((q: string) => narrow({ q }), [narrow]);
  const accounts = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page wide>
      <PageHeader
        title={words.nav.accounts}
        meta={
          tasks !== undefined && (
            <span>
              {page.states.open} {tasks.accounts.open}
              {tasks.accounts.suspended > 0 && ` · ${words.overview.suspended(tasks.accounts.suspended)}`}
            </span>
          )
        }
      />
      <Panel>
        <Group gap="sm">
          <SearchBox
            value={search.q ?? ''}
            onSearch={find}
            label={page.search}
            placeholder={page.searchPlaceholder}
          />
          <NativeSelect
            aria-label={page.state}
            value={search.state ?? ''}
            data={[
              { value: '', label: page.anyState },
              ...ACCOUNT_STATES.map((value) => ({ value, label: page.states[value] })),
            ]}
            onChange={(event) => narrow({ state: event.currentTarget.value })}
          />
          <NativeSelect
            aria-label={page.columns.apiOption}
            value={search.apiOption ?? ''}
            data={[
              { value: '', label: page.anyOption },
              ...API_OPTION_STATES.map((value) => ({ value, label: page.apiOption[value] })),
            ]}
            onChange={(event) => narrow({ apiOption: event.currentTarget.value })}
          />
        </Group>
        <p className={classes.lead}>{page.lead}</p>
      </Panel>
      <Panel flush>
        <PagedList
          list={list}
          isEmpty={accounts.length === 0}
          empty={
            <EmptyState
              py="xl"
              icon={<IconBuildingStore size={24} stroke={1.5} />}
              title={page.empty}
              description={page.emptyBody}
            />
          }
          more={words.more}
        >
          <AccountTable accounts={accounts} />
        </PagedList>
      </Panel>
    </Page>
  );
}
