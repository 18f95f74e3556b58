import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { queryOf } from '../../app/query-of.ts';
import { StateMark } from '../../app/StateMark.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { AccountStateMark } from '../accounts/AccountMarks.tsx';
import { AccountFacts } from './AccountFacts.tsx';
import { AccountShops } from './AccountShops.tsx';
import { ContractPanel } from './ContractPanel.tsx';
import { OrderCounts } from './OrderCounts.tsx';
import { SuspendedNote } from './SuspendedNote.tsx';
import { SuspendPanel } from './SuspendPanel.tsx';

const route = getRouteApi('/operator/accounts/$accountId');
const REFRESH_MS = 30_000;

/** One account: how it does, its contract, and the way to suspend it. */
export function AccountPage() {
  const words = useAllWords().operator;
  const { accountId } = route.useParams();
  const { data, error, refetch } = useQuery({
    ...queryOf('getOperatorAccount', { params: { id: accountId } }),
    refetchInterval: REFRESH_MS,
  });
  return (
    <Page wide>
      <PageHeader
        title={data?.company ?? words.nav.accounts}
        trail={[{ label: words.nav.accounts, to: '/operator/accounts' }]}
        meta={
          data !== undefined && (
            <>
              <AccountStateMark state={data.state} />
              {data.demo && <StateMark tone="quiet">{words.accountsPage.demo}</StateMark>}
            </>
          )
        }
      />
      {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton h={320} />}
      {data !== undefined && (
        <>
          {data.suspended !== null && <SuspendedNote account={data} suspended={data.suspended} />}
          <AccountFacts account={data} />
          <AccountShops shops={data.shopList} />
          <OrderCounts orders={data.orders} />
          <ContractPanel account={data} />
          {data.suspended === null && <SuspendPanel account={data} />}
        </>
      )}
    </Page>
  );
}
