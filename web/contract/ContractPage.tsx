import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Page } from '../app/Page.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { queryOf } from '../app/query-of.ts';
import { StateMark } from '../app/StateMark.tsx';
import { useMe } from '../app/useMe.ts';
import { useAllWords } from '../words/useWords.ts';
import { ApiOptionPanel } from './ApiOptionPanel.tsx';
import { EnquiriesPanel } from './enquiries/EnquiriesPanel.tsx';
import { InvoiceList } from './invoices/InvoiceList.tsx';
import { StoppedShops } from './StoppedShops.tsx';

const TONES = { none: 'quiet', requested: 'info', active: 'ok', ending: 'warn' } as const;

/** ご契約: the API option, its invoices, and questions to the operator. */
export function ContractPage() {
  const words = useAllWords().contract;
  const me = useMe();
  const { data, error, refetch } = useQuery(queryOf('getContract', {}));
  const state = data?.apiOption.state;
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={state !== undefined && <StateMark tone={TONES[state]}>{words.state[state]}</StateMark>}
      />
      <StoppedShops />
      {data === undefined && error === null && <Skeleton h={380} />}
      {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <ApiOptionPanel option={data.apiOption} />}
      <InvoiceList />
      {me !== undefined && <EnquiriesPanel canAsk={me.member.role !== 'viewer'} />}
    </Page>
  );
}
