import { Button, EmptyState, Skeleton } from '@mantine/core';
import type { Shop } from '@matome/contract/shops.ts';
import { IconBuildingStore } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { ShippedCard } from '../csv/ShippedCard.tsx';
import cards from '../imports/ShopCard.module.css';
import { useShops } from '../orders/useShops.ts';
import { useWords } from '../words/useWords.ts';
import { ExportCard } from './ExportCard.tsx';

/** データ書出: one card per shop; first what would be told to the mall and why not the rest, then the button. */
export function ExportsPage() {
  const words = useWords().exports;
  const { shop: asked } = useSearch({ strict: false });
  const { shops, mallOf, isPending, error, retry } = useShops();
  const isByFiles = (shop: Shop) => mallOf(shop.mall)?.byFiles === true;
  const telling = shops.filter(
    (shop) => mallOf(shop.mall)?.capabilities.shipNotice === true || isByFiles(shop),
  );
  // A link from an order brings its shop to the top.
  const ordered = telling.toSorted((one, other) => Number(other.id === asked) - Number(one.id === asked));
  return (
    <>
      <PageHeader title={words.title} meta={words.meta(telling.length)} />
      {isPending && <Skeleton h={320} />}
      {!isPending && error !== null && shops.length === 0 && <LoadFailed error={error} onRetry={retry} />}
      {!isPending && error === null && telling.length === 0 && (
        <EmptyState
          py={64}
          icon={<IconBuildingStore size={26} stroke={1.5} />}
          title={words.noShopTitle}
          description={words.noShopBody}
        >
          <EmptyState.Actions>
            <Button renderRoot={(props) => <Link {...props} to="/settings/shops" />}>
              {words.noShopAction}
            </Button>
          </EmptyState.Actions>
        </EmptyState>
      )}
      <div className={cards.cards}>
        {ordered.map((shop) =>
          isByFiles(shop) ? (
            <ShippedCard key={shop.id} shop={shop} />
          ) : (
            <ExportCard key={shop.id} shop={shop} />
          ),
        )}
      </div>
    </>
  );
}
