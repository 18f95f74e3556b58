import { Button, EmptyState, Skeleton } from '@mantine/core';
import type { Shop } from '@matome/contract/shops.ts';
import { IconBuildingStore } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { useShops } from '../orders/useShops.ts';
import classes from './ShopCard.module.css';

type Shops = ReturnType<typeof useShops>;

/** A page of one card per shop, and the way to the first shop where there is none. */
export function ShopCards(props: {
  words: {
    readonly title: string;
    readonly meta: (shops: number) => string;
    readonly noShopTitle: string;
    readonly noShopBody: string;
    readonly noShopAction: string;
  };
  /** Which shops, in which order. */
  choose: (shops: readonly Shop[], mallOf: Shops['mallOf']) => readonly Shop[];
  card: (shop: Shop, isByFiles: boolean) => ReactNode;
}) {
  const { words } = props;
  const { shops, mallOf, isPending, error, retry } = useShops();
  const chosen = props.choose(shops, mallOf);
  return (
    <>
      <PageHeader title={words.title} meta={words.meta(chosen.length)} />
      {isPending && <Skeleton h={280} />}
      {!isPending && error !== null && shops.length === 0 && <LoadFailed error={error} onRetry={retry} />}
      {!isPending && error === null && chosen.length === 0 && (
        <EmptyState
          py={64}
          icon={<IconBuildingStore size={26} stroke={1.5} />}
          title={words.noShopTitle}
          description={words.noShopBody}
        >
          <EmptyState.Actions>
            <Button renderRoot={(root) => <Link {...root} to="/settings/shops" />}>
              {words.noShopAction}
            </Button>
          </EmptyState.Actions>
        </EmptyState>
      )}
      <div className={classes.cards}>
        {chosen.map((shop) => props.card(shop, mallOf(shop.mall)?.byFiles === true))}
      </div>
    </>
  );
}
