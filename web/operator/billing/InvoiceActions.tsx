import { Button, Group } from '@mantine/core';
import type { OperatorInvoice } from '@matome/contract/invoices.ts';
import { useState } from 'react';
import { useAllWords } from '../../words/useWords.ts';
import { PayDialog } from './PayDialog.tsx';
import { ReissueDialog } from './ReissueDialog.tsx';
import { useInvoiceChange } from './useInvoiceChange.ts';
import { VoidDialog } from './VoidDialog.tsx';

/** What can be done with an invoice as it stands. */
export function InvoiceActions({ invoice, today }: { invoice: OperatorInvoice; today: string }) {
  const { console: page } = useAllWords().billing;
  const [asked, setAsked] = useState<'pay' | 'void' | 'reissue' | null>(null);
  const unpay = useInvoiceChange('undoPayment', ({ number }) => page.unpayDone(number));
  const { id, number, state } = invoice;
  const isOpen = state === 'unpaid' || state === 'overdue';
  const close = () => setAsked(null);
  return (
    <Group gap={4} wrap="nowrap">
      {isOpen && (
        <>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={page.payOf(number)}
            onClick={() => setAsked('pay')}
          >
            {page.pay}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            aria-label={page.voidOf(number)}
            onClick={() => setAsked('void')}
          >
            {page.void}
          </Button>
        </>
      )}
      {state === 'paid' && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={page.unpayOf(number)}
          loading={unpay.isPending}
          onClick={() => unpay.mutate({ params: { id } })}
        >
          {page.unpay}
        </Button>
      )}
      {invoice.canReissue && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={page.reissueOf(number)}
          onClick={() => setAsked('reissue')}
        >
          {page.reissue}
        </Button>
      )}
      {asked === 'pay' && <PayDialog invoice={invoice} today={today} onClose={close} />}
      {asked === 'void' && <VoidDialog invoice={invoice} onClose={close} />}
      {asked === 'reissue' && <ReissueDialog invoice={invoice} onClose={close} />}
    </Group>
  );
}
