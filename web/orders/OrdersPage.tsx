import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { queryOf } from '../app/query-of.ts';
import { useSpeech } from '../words/WordsProvider.tsx';
import { BulkBar } from './bulk/BulkBar.tsx';
import { BulkDock } from './bulk/BulkDock.tsx';
import { BulkResult } from './bulk/BulkResult.tsx';
import { useBulk } from './bulk/useBulk.ts';
import { FilterBar } from './filter/FilterBar.tsx';
import { SavedViews } from './filter/SavedViews.tsx';
import { StatusTabs } from './filter/StatusTabs.tsx';
import { EmptyList } from './list/EmptyList.tsx';
import { Freshness } from './list/Freshness.tsx';
import { ListFoot } from './list/ListFoot.tsx';
import type { Look } from './grid/look.ts';
import { OrderCards } from './list/OrderCards.tsx';
import { OrderGrid } from './grid/OrderGrid.tsx';
import { refreshSelected, useSelection } from './list/selection.ts';
import { useGrid } from './grid/useGrid.ts';
import { useGridKeys } from './grid/useGridKeys.ts';
import { useOrderPages } from './list/useOrderPages.ts';
import classes from './OrdersPage.module.css';
import { layTrail } from './order-trail.ts';
import { isCounted, toOrderFilter } from './orders-search.ts';
import { useCanEdit } from './useCanEdit.ts';
import { useShops } from './useShops.ts';
import { useStatuses } from './useStatuses.ts';
import { useToday } from './days/useToday.ts';

const route = getRouteApi('/desk/');

/** 受注一覧: every order of every shop, found, seen and changed in one place. */
export function OrdersPage() {
  const { words, language } = useSpeech();
  const search = route.useSearch();
  const today = useToday();
  const filter = useMemo(() => toOrderFilter(search, today), [search, today]);
  const pages = useOrderPages(filter);
  const isPhone = useMediaQuery('(max-width: 48em)', window.matchMedia('(max-width: 48em)').matches);

  const scrollRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const focusList = useCallback(() => scrollRef.current?.focus({ preventScroll: true }), []);
  const canEdit = useCanEdit();
  const statuses = useStatuses();
  const shops = useShops();
  const look: Look = useMemo(
    () => ({ words, language, today, statuses, shops, canEdit }),
    [words, language, today, statuses, shops, canEdit],
  );
  const grid = useGrid(pages, { canEdit, focusList });
  useGridKeys({ grid, pages, searchRef });

  const selection = useSelection();
  const bulk = useBulk();
  useEffect(() => {
    layTrail(pages.rows.flatMap(({ id }) => id ?? []));
    refreshSelected(pages.ordersAtHand());
  });

  const counts = useQuery(
    queryOf('countOrders', { query: search.shop === undefined ? {} : { shop: search.shop } }),
  );
  const loaded = pages.rows.filter(({ id }) => id !== null).length;
  const matches = pages.isComplete ? loaded : isCounted(search) ? countOf(counts.data, search.status) : null;
  const isEmpty = !pages.isPending && pages.isComplete && loaded === 0;
  const hasSelection = selection.kind === 'every' || selection.orders.size > 0;
  const listKey = JSON.stringify(filter);

  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <PageHeader
          title={words.orders.title}
          meta={
            <>
              <span>{matches === null ? words.orders.loaded(loaded) : words.orders.total(matches)}</span>
              <Freshness shopId={search.shop} />
            </>
          }
          actions={<SavedViews />}
        />
      </div>
      <StatusTabs />
      <FilterBar searchRef={searchRef} />
      {pages.error !== null && <LoadFailed error={pages.error} onRetry={pages.retry} />}
      {pages.error === null && isEmpty && <EmptyList />}
      {pages.error === null && !isEmpty && isPhone && (
        <OrderCards pages={pages} look={look} listKey={listKey} />
      )}
      {pages.error === null && !isEmpty && !isPhone && (
        <OrderGrid
          key={listKey}
          pages={pages}
          grid={grid}
          look={look}
          listKey={listKey}
          scrollRef={scrollRef}
        />
      )}
      {!isPhone && !isEmpty && pages.error === null && <ListFoot pages={pages} activeId={grid.activeId} />}
      {!isPhone && canEdit && (
        <BulkDock>
          <BulkResult bulk={bulk} />
          {(hasSelection || bulk.state.step === 'confirm') && (
            <BulkBar
              selection={selection}
              bulk={bulk}
              filter={filter}
              matches={matches}
              canSelectEvery={
                !pages.isComplete &&
                selection.kind === 'some' &&
                selection.orders.size >= loaded &&
                loaded > 0
              }
            />
          )}
        </BulkDock>
      )}
    </div>
  );
}

type Counts = {
  readonly total: number;
  readonly byStatus: readonly { readonly status: string; readonly count: number }[];
};

function countOf(counts: Counts | undefined, status: string | undefined): number | null {
  if (counts === undefined) return null;
  return status === undefined
    ? counts.total
    : (counts.byStatus.find((entry) => entry.status === status)?.count ?? 0);
}
