import { Alert, Button, EmptyState, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { download } from '../../app/download.ts';
import { PagedList } from '../../app/PagedList.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { Panel } from '../../app/Panel.tsx';
import { queryOf } from '../../app/query-of.ts';
import { useAllWords } from '../../words/useWords.ts';
import { EVERY_INVOICE, invoiceQuery } from './invoice-query.ts';
import { InvoiceFilters } from './InvoiceFilters.tsx';
import { OperatorInvoiceTable } from './OperatorInvoiceTable.tsx';

const newest: string | null = null;

/** 請求書 of every account: found, paid, made void, issued anew. */
export function InvoicesPage() {
  const words = useAllWords();
  const { console: page, invoices: title, older } = words.billing;
  const [filter, setFilter] = useState(EVERY_INVOICE);
  const query = invoiceQuery(filter);
  const { data: issuer } = useQuery(queryOf('getIssuer', {}));
  const list = useInfiniteQuery({
    queryKey: ['listOperatorInvoices', { query, pages: true }],
    queryFn: ({ pageParam, signal }) =>
      call(
        'listOperatorInvoices',
        { query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: newest,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const csv = useMutation({
    mutationFn: () => download('getInvoicesCsv', { query }),
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
  const invoices = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const today = list.data?.pages[0]?.today ?? '';
  return (
    <Page wide>
      <PageHeader
        title={title}
        trail={[{ label: words.operator.nav.contracts, to: '/operator/contracts' }]}
        actions={
          <Button
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden />}
            loading={csv.isPending}
            onClick={() => csv.mutate()}
          >
            {page.csv}
          </Button>
        }
      />
      {issuer?.name === '' && <NoIssuer />}
      <Panel title={page.issued} hint={page.lead} flush>
        <InvoiceFilters filter={filter} onChange={setFilter} />
        <PagedList
          list={list}
          isEmpty={invoices.length === 0}
          empty={<EmptyState py="xl" title={page.empty} description={page.emptyHint} />}
          more={older}
        >
          <OperatorInvoiceTable invoices={invoices} today={today} />
        </PagedList>
      </Panel>
    </Page>
  );
}

function NoIssuer() {
  const { console: page } = useAllWords().billing;
  return (
    <Alert color="yellow" role="status" icon={<IconAlertTriangle aria-hidden />} title={page.noIssuer}>
      <Text size="sm" mb="xs">
        {page.noIssuerHint}
      </Text>
      <Button component={Link} to="/operator/prices" variant="default" size="compact-sm">
        {page.toIssuer}
      </Button>
    </Alert>
  );
}
