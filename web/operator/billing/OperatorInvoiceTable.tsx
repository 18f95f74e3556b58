import { Anchor, Group } from '@mantine/core';
import type { OperatorInvoice } from '@matome/contract/invoices.ts';
import { IconFileTypePdf } from '@tabler/icons-react';
import { addressOf } from '../../app/call.ts';
import { formatDay } from '../../app/format-time.ts';
import { formatYen } from '../../app/format-yen.ts';
import table from '../../app/table.module.css';
import { InvoiceMark } from '../../contract/invoices/InvoiceMark.tsx';
import classes from '../../contract/invoices/invoices.module.css';
import { monthName } from '../../contract/invoices/month-name.ts';
import { useAllWords } from '../../words/useWords.ts';
import { InvoiceActions } from './InvoiceActions.tsx';

/** `today` as the server has it. */
export function OperatorInvoiceTable(props: { invoices: readonly OperatorInvoice[]; today: string }) {
  const { invoices, today } = props;
  const words = useAllWords().billing;
  const page = words.console;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{words.number}</th>
          <th>{page.addressee}</th>
          <th>{words.month}</th>
          <th>{words.issuedOn}</th>
          <th>{words.dueOn}</th>
          <th className={classes.amount}>{words.amount}</th>
          <th>{words.state}</th>
          <th>{page.actions}</th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice) => (
          <tr key={invoice.id} className={invoice.state === 'void' ? classes.void : undefined}>
            <td className={classes.figures}>
              <Anchor
                size="sm"
                className={classes.pdf}
                href={addressOf('getOperatorInvoicePdf', { params: { id: invoice.id } })}
                aria-label={words.pdfOf(invoice.number)}
              >
                <IconFileTypePdf size={16} stroke={1.5} aria-hidden />
                {invoice.number}
              </Anchor>
            </td>
            <td data-label={page.addressee} className={table.strong}>
              {invoice.addressee}
            </td>
            <td data-label={words.month} className={classes.figures}>
              {monthName(invoice.month, words)}
            </td>
            <td data-label={words.issuedOn} className={classes.figures}>
              {formatDay(invoice.issuedOn)}
            </td>
            <td data-label={words.dueOn} className={classes.figures}>
              {formatDay(invoice.dueOn)}
            </td>
            <td data-label={words.amount} className={classes.amount}>
              {formatYen(invoice.totalYen)}
            </td>
            <td data-label={words.state}>
              <Standing invoice={invoice} />
            </td>
            <td>
              <InvoiceActions invoice={invoice} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The state, and what a person noted of it. */
function Standing({ invoice }: { invoice: OperatorInvoice }) {
  const words = useAllWords().billing;
  const { state, paidOn, paidNote, voidReason } = invoice;
  const noted = [
    ...(paidOn === null ? [] : [words.console.paidOnDay(formatDay(paidOn))]),
    ...[paidNote, voidReason].filter((note) => note !== null && note !== ''),
  ];
  return (
    <Group gap={6} className={classes.standing}>
      <InvoiceMark state={state} words={words.states} />
      {noted.length > 0 && <span className={classes.noted}>{noted.join(' ・ ')}</span>}
    </Group>
  );
}
