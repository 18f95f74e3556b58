import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadFailed } from '../../../app/LoadFailed.tsx';
import { Page } from '../../../app/Page.tsx';
import { PageHeader } from '../../../app/PageHeader.tsx';
import { Panel } from '../../../app/Panel.tsx';
import { queryOf } from '../../../app/query-of.ts';
import { useAllWords } from '../../../words/useWords.ts';
import { IssuerForm } from './IssuerForm.tsx';
import { PriceHistory } from './PriceHistory.tsx';
import { PricesForm } from './PricesForm.tsx';

/** 料金と発行者: what the API option costs, and who sends the invoices. */
export function PricesPage() {
  const { settings: page } = useAllWords().billing;
  const prices = useQuery(queryOf('getPrices', {}));
  const issuer = useQuery(queryOf('getIssuer', {}));
  return (
    <Page>
      <PageHeader title={page.title} />
      <Panel title={page.prices} hint={page.pricesHint}>
        {prices.isLoading && <Skeleton h={60} />}
        {prices.data === undefined && prices.error !== null && (
          <LoadFailed error={prices.error} onRetry={() => void prices.refetch()} />
        )}
        {prices.data !== undefined && <PricesForm prices={prices.data} />}
      </Panel>
      {prices.data !== undefined && <PriceHistory history={prices.data.history} />}
      <Panel title={page.issuer} hint={page.issuerHint}>
        {issuer.isLoading && <Skeleton h={320} />}
        {issuer.data === undefined && issuer.error !== null && (
          <LoadFailed error={issuer.error} onRetry={() => void issuer.refetch()} />
        )}
        {issuer.data !== undefined && <IssuerForm issuer={issuer.data} />}
      </Panel>
      <Panel title={page.rules}>
        <Text size="sm">{page.rulesBody}</Text>
      </Panel>
    </Page>
  );
}
