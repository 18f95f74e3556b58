import { Button, EmptyState, Skeleton } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { CsvImportCard } from '../csv/CsvImportCard.tsx';
import { useShops } from '../orders/useShops.ts';
import { useWords } from '../words/useWords.ts';
import { ImportCard } from './ImportCard.tsx';
import classes from './ShopCard.module.css';

/** データ取込: one card per shop, with the two ways to fetch by hand and what was fetched last. */
export function ImportsPage() {
  const words = useWords().imports;
  const { shops, mallOf, isPending, error, retry } = useShops();
  const fetching = shops.filter((shop) => mallOf(shop.mall)?.capabilities.import !== false);
  return (
    <>
      <PageHeader title={words.title} meta={words.meta(fetching.length)} />
      {isPending && <Skeleton h={220} />}
      {!isPending && error !== null && shops.length === 0 && <LoadFailed error={error} onRetry={retry} />}
      {!isPending && error === null && fetching.length === 0 && (
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
      <div className={classes.cards}>
        {fetching.map((shop) =>
          mallOf(shop.mall)?.byFiles === true ? (
            <CsvImportCard key={shop.id} shop={shop} />
          ) : (
            <ImportCard key={shop.id} shop={shop} />
          ),
        )}
      </div>
    </>
  );
}
