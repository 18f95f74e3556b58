import { Alert, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { NotFoundPage } from '../../app/NotFoundPage.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { ProblemError } from '../../app/problem-error.ts';
import { queryOf } from '../../app/query-of.ts';
import { useMe } from '../../app/useMe.ts';
import { useWords } from '../../words/useWords.ts';
import { ApplicationPanel } from './application/ApplicationPanel.tsx';
import { CarrierPanel } from './carriers/CarrierPanel.tsx';
import { DangerZone } from './DangerZone.tsx';
import { ShopAside } from './ShopAside.tsx';
import { ShopForm } from './ShopForm.tsx';
import classes from './ShopForm.module.css';

const route = getRouteApi('/desk/settings/shops/$shopId');

/** One shop's settings, drawn from its mall's own description. */
export function ShopPage() {
  const words = useWords();
  const { shopId } = route.useParams();
  const shop = useQuery(queryOf('getShop', { params: { id: shopId } }));
  const malls = useQuery({ ...queryOf('listMalls', {}), staleTime: 600_000 });
  const me = useMe();
  if (shop.error instanceof ProblemError && shop.error.problem.status === 404) return <NotFoundPage />;
  const error = shop.data === undefined ? shop.error : malls.data === undefined ? malls.error : null;
  if (error !== null)
    return <LoadFailed error={error} onRetry={() => void Promise.all([shop.refetch(), malls.refetch()])} />;
  if (shop.data === undefined || malls.data === undefined || me === undefined) return <Waiting />;
  const mall = malls.data.items.find((candidate) => candidate.id === shop.data.mall);
  return (
    <Page wide>
      <PageHeader
        title={shop.data.name}
        trail={[
          { label: words.settings.title, to: '/settings' },
          { label: words.shops.listTitle, to: '/settings/shops' },
        ]}
        meta={mall?.name}
        manual={`malls/${shop.data.mall}`}
      />
      {mall === undefined ? (
        <Alert color="red">{words.shops.unknownMall}</Alert>
      ) : (
        <div className={classes.columns}>
          <div className={classes.form}>
            <ApplicationPanel shop={shop.data} mall={mall} canEdit={me.member.role !== 'viewer'} />
            <ShopForm key={shop.data.id} shop={shop.data} mall={mall} me={me} />
            <CarrierPanel shop={shop.data} mall={mall} canEdit={me.member.role !== 'viewer'} />
            <DangerZone shop={shop.data} isOwner={me.member.role === 'owner'} />
          </div>
          <ShopAside shop={shop.data} mall={mall} />
        </div>
      )}
    </Page>
  );
}

function Waiting() {
  const words = useWords().common;
  return (
    <Page wide>
      <div role="status" aria-label={words.loading} className={classes.columns}>
        <div className={classes.form}>
          <Skeleton h={44} w={220} />
          <Skeleton h={320} />
          <Skeleton h={200} />
        </div>
        <Skeleton h={160} mt={60} />
      </div>
    </Page>
  );
}
