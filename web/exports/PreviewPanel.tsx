import { Skeleton, Tabs } from '@mantine/core';
import type { Shop } from '@matome/contract/shops.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../app/call.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { useWords } from '../words/useWords.ts';
import { ExportAction } from './ExportAction.tsx';
import type { ExportKind } from './export-kind.ts';
import type { AskedPeriod } from './export-period.ts';
import classes from './exports.module.css';
import { PreviewRows } from './PreviewRows.tsx';

type Props = {
  readonly shop: Shop;
  readonly kind: ExportKind;
  readonly asked: AskedPeriod;
  readonly onStarted: (runId: string) => void;
};

const PAGE = 100;
const fromTheStart: string | null = null;

/** What would be told to the mall now, order by order, and why not the rest; then the button that does it. */
export function PreviewPanel({ shop, kind, asked, onStarted }: Props) {
  const words = useWords().exports;
  const [tab, setTab] = useState<string | null>('send');
  const preview = useInfiniteQuery({
    queryKey: ['previewExport', { shop: shop.id, kind, ...asked }],
    queryFn: ({ pageParam, signal }) =>
      call(
        'previewExport',
        {
          params: { id: shop.id },
          query: { kind, ...asked, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        },
        { signal },
      ),
    initialPageParam: fromTheStart,
    getNextPageParam: (page) => page.nextCursor,
  });
  const counts = preview.data?.pages[0]?.counts;
  const items = preview.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = items.filter((item) => item.decision === tab);
  const expected = tab === 'send' ? counts?.send : counts?.skip;

  // A page may hold nothing of the tab in view; go on until there is something to see.
  const wantsMore =
    shown.length < Math.min(expected ?? 0, 20) && preview.hasNextPage && !preview.isFetchingNextPage;
  const { fetchNextPage } = preview;
  useEffect(() => {
    if (wantsMore) void fetchNextPage();
  }, [wantsMore, fetchNextPage]);

  if (counts === undefined) {
    return preview.error === null ? (
      <Skeleton h={148} m="0 16px 14px" />
    ) : (
      <LoadFailed error={preview.error} onRetry={() => void preview.refetch()} />
    );
  }
  return (
    <div className={classes.preview}>
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <div className={classes.bar}>
          <Tabs.List aria-label={words.preview}>
            <Tabs.Tab value="send">{words.send(counts.send)}</Tabs.Tab>
            <Tabs.Tab value="skip">{words.skip(counts.skip)}</Tabs.Tab>
          </Tabs.List>
          <ExportAction
            shop={shop}
            kind={kind}
            asked={asked}
            count={counts.send}
            items={items}
            onStarted={onStarted}
          />
        </div>
        {(['send', 'skip'] as const).map((value) => (
          <Tabs.Panel key={value} value={value}>
            <PreviewRows
              items={shown}
              empty={value === 'send' ? words.sendNone : words.skipNone}
              isMore={preview.hasNextPage && shown.length < (expected ?? 0)}
              isBusy={preview.isFetchingNextPage}
              onMore={() => void fetchNextPage()}
            />
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}
