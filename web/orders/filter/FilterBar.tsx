import { Button, Kbd, NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { RefObject } from 'react';
import { SearchBox } from '../../app/SearchBox.tsx';
import { useWords } from '../../words/useWords.ts';
import { LIST_SORTS, NOTICE_STATES, withChange } from '../orders-search.ts';
import type { ChangeSearch, OrdersSearch } from '../orders-search.ts';
import { useShops } from '../useShops.ts';
import classes from './FilterBar.module.css';
import { FilterChip } from './FilterChip.tsx';
import { FilterOptions } from './FilterOptions.tsx';
import { PeriodFilter } from './PeriodFilter.tsx';

const route = getRouteApi('/desk/');

/** Every filter of the list; all of them live in the address. */
export function FilterBar({ searchRef }: { searchRef: RefObject<HTMLInputElement | null> }) {
  const words = useWords().orders;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { shops, malls, mallName } = useShops();
  const change: ChangeSearch = useCallback(
    (changed) =>
      void navigate({ search: (before: OrdersSearch) => withChange(before, changed), replace: true }),
    [navigate],
  );
  const onSearch = useCallback((q: string) => change({ q: q === '' ? undefined : q }), [change]);
  const { status: _status, sort: _sort, ...narrowing } = search;
  const tracking = [
    { value: 'present' as const, label: words.filter.trackingPresent },
    { value: 'missing' as const, label: words.filter.trackingMissing },
  ];

  return (
    <div className={classes.bar} role="search" aria-label={words.filter.bar}>
      <SearchBox
        value={search.q ?? ''}
        onSearch={onSearch}
        label={words.filter.searchLabel}
        placeholder={words.filter.search}
        hint={<Kbd size="xs">/</Kbd>}
        inputRef={searchRef}
      />
      <FilterChip
        name={words.filter.shop}
        value={
          search.shop === undefined ? null : (shops.find(({ id }) => id === search.shop)?.name ?? search.shop)
        }
        onClear={() => change({ shop: undefined })}
      >
        {(close) => (
          <FilterOptions
            value={search.shop}
            options={shops.map((shop) => ({ value: shop.id, label: shop.name, detail: mallName(shop.mall) }))}
            onChoose={(shop) => {
              change({ shop });
              close();
            }}
          />
        )}
      </FilterChip>
      {malls.length > 1 && (
        <FilterChip
          name={words.filter.mall}
          value={search.mall === undefined ? null : mallName(search.mall)}
          onClear={() => change({ mall: undefined })}
        >
          {(close) => (
            <FilterOptions
              value={search.mall}
              options={malls.map((mall) => ({ value: mall.id, label: mall.name }))}
              onChoose={(mall) => {
                change({ mall });
                close();
              }}
            />
          )}
        </FilterChip>
      )}
      <PeriodFilter search={search} onChange={change} />
      <FilterChip
        name={words.filter.tracking}
        value={tracking.find(({ value }) => value === search.tracking)?.label ?? null}
        onClear={() => change({ tracking: undefined })}
      >
        {(close) => (
          <FilterOptions
            value={search.tracking}
            options={tracking}
            onChoose={(value) => {
              change({ tracking: value });
              close();
            }}
          />
        )}
      </FilterChip>
      <FilterChip
        name={words.filter.notice}
        value={search.notice === undefined ? null : words.notice[search.notice]}
        onClear={() => change({ notice: undefined })}
      >
        {(close) => (
          <FilterOptions
            value={search.notice}
            options={NOTICE_STATES.map((state) => ({ value: state, label: words.notice[state] }))}
            onChoose={(notice) => {
              change({ notice });
              close();
            }}
          />
        )}
      </FilterChip>
      {Object.keys(narrowing).length > 0 && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          onClick={() =>
            void navigate({
              search: withChange({}, { status: search.status, sort: search.sort }),
              replace: true,
            })
          }
        >
          {words.filter.clearAll}
        </Button>
      )}
      <NativeSelect
        className={classes.sort ?? ''}
        aria-label={words.filter.sort}
        value={search.sort ?? '-orderedAt'}
        data={LIST_SORTS.map((sort) => ({ value: sort, label: words.sorts[sort] }))}
        onChange={(event) => {
          const sort = LIST_SORTS.find((value) => value === event.currentTarget.value);
          change({ sort: sort === '-orderedAt' ? undefined : sort });
        }}
      />
    </div>
  );
}
