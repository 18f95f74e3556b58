import { Button, EmptyState, Skeleton } from '@mantine/core';
import { IconBuildingStore, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { Panel } from '../../app/Panel.tsx';
import { queryOf } from '../../app/query-of.ts';
import { useMe } from '../../app/useMe.ts';
import { WhyNot } from '../../app/WhyNot.tsx';
import { useWords } from '../../words/useWords.ts';
import { AddShop } from './AddShop.tsx';
import { ShopTable } from './ShopTable.tsx';

const route = getRouteApi('/desk/settings/shops');

/** モール詳細設定: 出店中のモール一覧, and adding a shop. */
export function ShopsPage() {
  const words = useWords();
  const { add } = route.useSearch();
  const navigate = useNavigate();
  const shops = useQuery(queryOf('listShops', {}));
  const malls = useQuery({ ...queryOf('listMalls', {}), staleTime: 600_000 });
  const isOwner = useMe()?.member.role === 'owner';
  const error = shops.error ?? malls.error;
  const isLoaded = shops.data !== undefined && malls.data !== undefined;
  const isEmpty = shops.data?.items.length === 0;
  const isAdding = isOwner && (add !== undefined || isEmpty);
  const whyNot = isOwner ? [] : [{ code: 'owner-only', message: words.settings.ownerOnly }];

  return (
    <Page>
      <PageHeader
        title={words.shops.title}
        trail={[{ label: words.settings.title, to: '/settings' }]}
        actions={
          isAdding ? null : (
            <WhyNot reasons={whyNot}>
              <Button
                disabled={!isOwner}
                leftSection={<IconPlus size={15} aria-hidden />}
                onClick={() => void navigate({ to: '/settings/shops', search: { add: '' } })}
              >
                {words.shops.add}
              </Button>
            </WhyNot>
          )
        }
      />
      {isAdding && malls.data !== undefined && (
        <AddShop
          key={add}
          malls={malls.data.items}
          chosen={add ?? ''}
          onCancel={isEmpty ? null : () => void navigate({ to: '/settings/shops', search: {} })}
        />
      )}
      <Panel title={words.shops.listTitle} flush>
        {!isLoaded && error !== null && (
          <LoadFailed error={error} onRetry={() => void Promise.all([shops.refetch(), malls.refetch()])} />
        )}
        {!isLoaded && error === null && <Skeleton h={120} radius={0} />}
        {isLoaded && isEmpty && (
          <EmptyState
            py="xl"
            icon={<IconBuildingStore size={24} stroke={1.5} />}
            title={words.shops.emptyTitle}
            description={words.shops.emptyBody}
          />
        )}
        {isLoaded && !isEmpty && <ShopTable shops={shops.data.items} malls={malls.data.items} />}
      </Panel>
    </Page>
  );
}
