import { Anchor, EmptyState, Skeleton } from '@mantine/core';
import { IconFileInvoice } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CallAnswer } from '../../app/call.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { Panel } from '../../app/Panel.tsx';
import { queryOf } from '../../app/query-of.ts';
import { useAllWords } from '../../words/useWords.ts';
import { AccountTable } from '../accounts/AccountTable.tsx';
import { ApplicationTable } from './ApplicationTable.tsx';

const MANY = { limit: 200 };

/** 契約・請求: who applied comes first, then who has a contract; the invoices are one click away. */
export function ContractsPage() {
  const words = useAllWords().operator;
  const page = words.accountsPage;
  const requested = useQuery(queryOf('listOperatorAccounts', { query: { ...MANY, apiOption: 'requested' } }));
  const active = useQuery(queryOf('listOperatorAccounts', { query: { ...MANY, apiOption: 'active' } }));
  const ending = useQuery(queryOf('listOperatorAccounts', { query: { ...MANY, apiOption: 'ending' } }));
  const going = [...(ending.data?.items ?? []), ...(active.data?.items ?? [])];
  return (
    <Page wide>
      <PageHeader
        title={words.nav.contracts}
        actions={
          <Anchor component={Link} to="/operator/invoices" size="sm">
            {page.invoices}
          </Anchor>
        }
      />
      <Panel title={page.queue} hint={page.queueLead} flush>
        <Applications query={requested} />
      </Panel>
      <Panel title={page.going} flush>
        {active.isLoading && <Skeleton h={120} radius={0} />}
        {active.data !== undefined && going.length === 0 && <EmptyState py="lg" title={page.goingEmpty} />}
        {going.length > 0 && <AccountTable accounts={going} />}
      </Panel>
    </Page>
  );
}

function Applications(props: {
  query: {
    data: CallAnswer<'listOperatorAccounts'> | undefined;
    error: Error | null;
    refetch: () => unknown;
  };
}) {
  const { data, error, refetch } = props.query;
  const page = useAllWords().operator.accountsPage;
  if (data === undefined) {
    return error === null ? (
      <Skeleton h={120} radius={0} />
    ) : (
      <LoadFailed error={error} onRetry={() => void refetch()} />
    );
  }
  if (data.items.length === 0) {
    return (
      <EmptyState
        py="xl"
        icon={<IconFileInvoice size={24} stroke={1.5} />}
        title={page.queueEmpty}
        description={page.queueEmptyBody}
      />
    );
  }
  // Who has waited longest stands first.
  return <ApplicationTable accounts={data.items.toReversed()} />;
}
