import type { Order } from '@matome/contract/orders.ts';
import { queryOptions, useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../../app/call.ts';
import type { OrderFilter } from '../orders-search.ts';
import { isComplete, listRows, NO_PAGES, receivePage } from './order-pages.ts';
import type { ListPage, ListRow } from './order-pages.ts';

/** Left pages stay in memory this long, then are read again when they come back into view. */
const KEPT_MS = 120_000;

/** Indexes of lists that were left, so that coming back from an order finds the list as it was. */
const leftLists = new Map<string, readonly ListPage[]>();
const LEFT_LISTS_MAX = 8;

export type OrderPages = {
  readonly rows: readonly ListRow[];
  readonly orderOf: (id: string) => Order | undefined;
  /** Every order of the list that is still in memory, from top to bottom. */
  readonly ordersAtHand: () => readonly Order[];
  readonly isPending: boolean;
  /** The rows are of the search before; this one's are on their way. */
  readonly isStale: boolean;
  readonly isComplete: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Tells which pages are in view; they and one more on each side are read and kept fresh. */
  readonly showPages: (first: number, last: number) => void;
};

function pageQuery(filter: OrderFilter, page: ListPage) {
  const request = {
    query: { ...filter, limit: page.limit, ...(page.cursor === null ? {} : { cursor: page.cursor }) },
  };
  return queryOptions({
    queryKey: ['listOrders', request],
    queryFn: ({ signal }) => call('listOrders', request, { signal }),
    gcTime: KEPT_MS,
  });
}

/** The order list under a filter: as long as one likes, with only the pages in view held. */
export function useOrderPages(filter: OrderFilter): OrderPages {
  const key = JSON.stringify(filter);
  const [list, setList] = useState(() => ({ key, pages: leftLists.get(key) ?? NO_PAGES, first: 0, last: 0 }));
  const current = list.key === key ? list : { key, pages: leftLists.get(key) ?? NO_PAGES, first: 0, last: 0 };
  if (current !== list) setList(current);

  const { pages } = current;
  const firstPage = Math.max(0, current.first - 1);
  const inView = pages.slice(firstPage, current.last + 2);
  const results = useQueries({ queries: inView.map((page) => pageQuery(filter, page)) });

  useEffect(() => {
    const got = results.flatMap(({ data }, index) => {
      const page = inView[index];
      return data === undefined || page === undefined
        ? []
        : [{ ...page, ids: data.items.map(({ id }) => id), next: data.nextCursor }];
    });
    setList((before) => {
      if (before.key !== key) return before;
      const after = got.reduce(receivePage, before.pages);
      return after === before.pages ? before : { ...before, pages: after };
    });
  }, [results, inView, key]);

  useEffect(() => remember(key, pages), [key, pages]);

  const rows = useMemo(() => listRows(pages), [pages]);
  const orders = useRef(new Map<string, Order>());
  for (const { data } of results) keep(orders.current, data?.items ?? []);
  const isPending = pages[0]?.ids === null;
  const shown = useRef(rows);
  const isStale = isPending && shown.current.some((row) => row.id !== null);
  if (!isStale) shown.current = rows;
  const lines = shown.current;
  const ordersAtHand = useCallback(
    () => shown.current.flatMap(({ id }) => (id === null ? [] : (orders.current.get(id) ?? []))),
    [],
  );

  const showPages = useCallback((first: number, last: number) => {
    setList((before) =>
      before.first === first && before.last === last ? before : { ...before, first, last },
    );
  }, []);

  return {
    rows: lines,
    orderOf: (id) => orders.current.get(id),
    ordersAtHand,
    isPending,
    isStale,
    isComplete: isComplete(pages),
    error: results.find(({ error, data }) => error !== null && data === undefined)?.error ?? null,
    retry: () => results.forEach((result) => void (result.error !== null && result.refetch())),
    showPages,
  };
}

/** So many orders are held in memory; beyond, the rows last looked at stay. */
const HELD_MAX = 5_000;

function keep(held: Map<string, Order>, items: readonly Order[]): void {
  for (const order of items) {
    held.delete(order.id);
    held.set(order.id, order);
  }
  for (const id of held.keys()) {
    if (held.size <= HELD_MAX) return;
    held.delete(id);
  }
}

function remember(key: string, pages: readonly ListPage[]): void {
  leftLists.delete(key);
  leftLists.set(key, pages);
  const [oldest] = leftLists.keys();
  if (leftLists.size > LEFT_LISTS_MAX && oldest !== undefined) leftLists.delete(oldest);
}
