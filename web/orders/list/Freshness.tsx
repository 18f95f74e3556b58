import { HoverCard, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Ago } from '../../app/Ago.tsx';
import { queryOf } from '../../app/query-of.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Freshness.module.css';

/** 最終取得 2分前, of the chosen shop or the latest of all; each shop's own on hover and focus. */
export function Freshness({ shopId }: { shopId: string | undefined }) {
  const words = useWords();
  const { data } = useQuery({ ...queryOf('getMallHealth', {}), refetchInterval: 60_000 });
  if (data === undefined) return null;
  const shops = data.items.filter((shop) => shopId === undefined || shop.shopId === shopId);
  const latest = shops
    .flatMap(({ lastSuccessAt }) => lastSuccessAt ?? [])
    .toSorted()
    .at(-1);
  const troubled = shops.filter(({ state }) => state === 'failing' || state === 'paused').length;
  if (shops.length === 0) return null;
  return (
    <HoverCard position="bottom-start" shadow="md" openDelay={200}>
      <HoverCard.Target>
        <UnstyledButton className={classes.fresh ?? ''}>
          {latest === undefined ? (
            words.orders.neverFetched
          ) : (
            <>
              {words.orders.fetched} <Ago at={latest} />
            </>
          )}
          {troubled > 0 && (
            <span className={classes.troubled}>
              <IconAlertTriangle size={13} aria-hidden /> {words.orders.failingShops(troubled)}
            </span>
          )}
        </UnstyledButton>
      </HoverCard.Target>
      <HoverCard.Dropdown p="sm">
        <dl className={classes.shops}>
          {shops.map((shop) => (
            <div key={shop.shopId} className={classes.shop}>
              <dt>{shop.shopName}</dt>
              <dd data-bad={shop.state === 'failing' || shop.state === 'paused' || undefined}>
                {shop.lastSuccessAt === null ? words.common.never : <Ago at={shop.lastSuccessAt} />}
                {shop.lastFailure !== null && shop.state !== 'ok' && ` · ${shop.lastFailure.message}`}
              </dd>
            </div>
          ))}
        </dl>
      </HoverCard.Dropdown>
    </HoverCard>
  );
}
