import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { LoadFailed } from './LoadFailed.tsx';

/** Of `useInfiniteQuery`, what is asked of it here. */
type Pages = {
  readonly isLoading: boolean;
  readonly data: unknown;
  readonly error: Error | null;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  refetch(): Promise<unknown>;
  fetchNextPage(): Promise<unknown>;
};

/** A list that comes page by page: its place while it loads, what failed, that it is empty, its rows, and the way to more. */
export function PagedList(props: {
  list: Pages;
  isEmpty: boolean;
  empty: ReactNode;
  /** On the button. */
  more: string;
  children: ReactNode;
}) {
  const { list, isEmpty, empty, more, children } = props;
  if (list.isLoading) return <Skeleton h={180} radius={0} />;
  if (list.data === undefined)
    return list.error === null ? null : <LoadFailed error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <>
      {isEmpty ? empty : children}
      {list.hasNextPage && (
        <Button
          variant="subtle"
          fullWidth
          radius={0}
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {more}
        </Button>
      )}
    </>
  );
}
