import type { ShopHealth } from '@matome/contract/health.ts';
import { Button, EmptyState, Skeleton } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../app/call.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Panel } from '../app/Panel.tsx';
import { useWords } from '../words/useWords.ts';
import { SettleItem } from './SettleItem.tsx';
import classes from './ToSettle.module.css';

/** What was tried again since is left out, as it is in the counts of each shop. */
const OPEN = { superseded: 'false', limit: 50 } as const;

function useOpen(state: 'uncertain' | 'refused') {
  const start: string | null = null;
  return useInfiniteQuery({
    queryKey: ['listInstructions', { query: { state, superseded: 'false' } }],
    initialPageParam: start,
    queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
      call(
        'listInstructions',
        { query: { ...OPEN, state, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** What a mall refused and what may or may not have arrived; the uncertain first, because nobody else can tell. */
export function ToSettle({ shops }: { shops: readonly ShopHealth[] }) {
  const words = useWords();
  const page = words.health;
  const lists = [useOpen('uncertain'), useOpen('refused')];
  const known = lists.flatMap((list) => list.data?.pages.flatMap((each) => each.items) ?? []);
  const items = known.flatMap((item) => {
    // Nothing can be told any more for a shop that was removed.
    const shop = shops.find(({ shopId }) => shopId === item.shopId);
    return shop === undefined ? [] : [{ item, shopName: shop.shopName }];
  });
  const error = lists.find((list) => list.error !== null)?.error ?? null;
  const isPending = lists.some((list) => list.isPending);
  return (
    <Panel title={page.toSettle} hint={page.toSettleLead} flush>
      {error !== null && items.length === 0 && (
        <LoadFailed error={error} onRetry={() => lists.forEach((list) => void list.refetch())} />
      )}
      {error === null && isPending && <Skeleton h={90} radius={0} />}
      {error === null && !isPending && items.length === 0 && (
        <EmptyState
          py="lg"
          icon={<IconChecks size={24} stroke={1.5} />}
          title={page.settled}
          description={page.settledBody}
        />
      )}
      {items.length > 0 && (
        <ul className={classes.items}>
          {items.map(({ item, shopName }) => (
            <SettleItem key={item.id} item={item} shopName={shopName} />
          ))}
        </ul>
      )}
      {lists.some((list) => list.hasNextPage) && (
        <Button
          variant="subtle"
          m="sm"
          onClick={() => lists.forEach((list) => list.hasNextPage && void list.fetchNextPage())}
        >
          {page.more}
        </Button>
      )}
    </Panel>
  );
}
