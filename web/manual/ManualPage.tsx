import { Button, EmptyState, Skeleton } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { queryOf } from '../app/query-of.ts';
import { SearchBox } from '../app/SearchBox.tsx';
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx';
import { useWords } from '../words/useWords.ts';
import { FoundPages } from './FoundPages.tsx';
import { ManualFilters } from './ManualFilters.tsx';
import classes from './ManualPage.module.css';
import { withManualChange } from './manual-search.ts';
import type { ManualSearch } from './manual-search.ts';

const route = getRouteApi('/desk/manual/');

/** 操作マニュアル: every page by category, or those that the search finds, the best first. */
export function ManualPage() {
  const words = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const manual = useQuery({ ...queryOf('listManual', { query: search }), placeholderData: keepPreviousData });
  const { data, error } = manual;
  const onSearch = useCallback(
    (q: string) =>
      void navigate({
        search: (before: ManualSearch) => withManualChange(before, { q: q === '' ? undefined : q }),
        replace: true,
      }),
    [navigate],
  );
  return (
    <div className={classes.page}>
      <PageHeader
        title={words.manual.title}
        meta={data === undefined ? null : words.common.count(data.items.length)}
        actions={
          <>
            <search className={classes.search}>
              <SearchBox
                value={search.q ?? ''}
                onSearch={onSearch}
                label={words.manual.search}
                placeholder={words.manual.searchPlaceholder}
              />
            </search>
            <div>
              <LanguageSwitch />
            </div>
          </>
        }
      />
      {data === undefined && error !== null && (
        <LoadFailed error={error} onRetry={() => void manual.refetch()} />
      )}
      {data === undefined && error === null && <Skeleton h={360} />}
      {data !== undefined && (
        <div className={classes.columns}>
          <ManualFilters search={search} found={data} />
          {data.items.length === 0 ? (
            <NothingFound />
          ) : (
            <FoundPages items={data.items} isSearch={search.q !== undefined} />
          )}
        </div>
      )}
    </div>
  );
}

function NothingFound() {
  const words = useWords().manual;
  return (
    <EmptyState
      py={64}
      icon={<IconBook2 size={26} stroke={1.5} />}
      title={words.nothingTitle}
      description={words.nothingBody}
    >
      <EmptyState.Actions>
        <Button variant="default" renderRoot={(root) => <Link {...root} to="/manual" search={{}} />}>
          {words.clear}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
