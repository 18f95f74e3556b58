import { notifications } from '@mantine/notifications';
import type { OperatorInvoice } from '@matome/contract/invoices.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import type { CallRequest } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { useWords } from '../../words/useWords.ts';

type Change = 'recordPayment' | 'undoPayment' | 'voidInvoice' | 'reissueInvoice';

/** A deed on an invoice: told when it is done, and the lists read anew. */
export function useInvoiceChange<K extends Change>(id: K, sayDone: (invoice: OperatorInvoice) => string) {
  const words = useWords();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: CallRequest<K>): Promise<OperatorInvoice> => call(id, request),
    onSuccess: async (invoice) => {
      notifications.show({ message: sayDone(invoice) });
      await client.invalidateQueries({ queryKey: ['listOperatorInvoices'] });
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
}
