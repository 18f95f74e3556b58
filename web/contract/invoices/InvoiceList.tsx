import { Anchor, EmptyState } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import type { Invoice } from '@matome/contract/invoices.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { addressOf, call } from '../../app/call.ts';
import { formatDay } from '../../app/format-time.ts';
import { formatYen } from '../../app/format-yen.ts';
import { PagedList } from '../../app/PagedList.tsx';
import { Panel } from '../../app/Panel.tsx';
import table from '../../app/table.module.css';
import { useMe } from '../../app/useMe.ts';
import { useAllWords } from '../../words/useWords.ts';
import { InvoiceMark } from './InvoiceMark.tsx';
import classes from './invoices.module.css';
import { monthName } from './month-name.ts';

const newest: string | null = null;

/** 請求書 of the account, for ご契約. Who only reads is not shown them. */
export function InvoiceList() {
  const words = useAllWords().billing;
  const me = useMe();
  const mayRead = me !== undefined && me.member.role !== 'viewer';
  const list = useInfiniteQuery({
    queryKey: ['listInvoices', { pages: true }],
    queryFn: ({ pageParam, signal }) =>
      call('listInvoices', { query: pageParam === null ? {} : { cursor: pageParam } }, { signal }),
    initialPageParam: newest,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: mayRead,
  });
  if (!mayRead) return null;
  const invoices = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Panel title={words.invoices} hint={words.lead} flush>
      <PagedList
        list={list}
        isEmpty={invoices.length === 0}
        empty={<EmptyState py="lg" title={words.empty} description={words.emptyHint} />}
        more={words.older}
      >
        <InvoiceTable invoices={invoices} />
      </PagedList>
    </Panel>
  );
}

function InvoiceTable({ invoices }: { invoices: readonly Invoice[] }) {
  const words = useAllWords().billing;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{words.number}</th>
          <th>{words.month}</th>
          <th className={classes.amount}>{words.amount}</th>
          <th>{words.dueOn}</th>
          <th>{words.state}</th>
          <th>{words.pdf}</th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice) => (
          <tr key={invoice.id} className={invoice.state === 'void' ? classes.void : undefined}>
            <td className={classes.figures}>{invoice.number}</td>
            <td data-label={words.month} className={classes.figures}>
              {monthName(invoice.month, words)}
            </td>
            <td data-label={words.amount} className={classes.amount}>
              {formatYen(invoice.totalYen)}
            </td>
            <td data-label={words.dueOn} className={classes.figures}>
              {formatDay(invoice.dueOn)}
            </td>
            <td data-label={words.state}>
              <InvoiceMark state={invoice.state} words={words.ownStates} />
            </td>
            <td>
              <Anchor
                size="sm"
                className={classes.pdf}
                href={addressOf('getInvoicePdf', { params: { id: invoice.id } })}
                aria-label={words.pdfOf(invoice.number)}
              >
                <IconFileTypePdf size={16} stroke={1.5} aria-hidden />
                {words.pdf}
              </Anchor>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
