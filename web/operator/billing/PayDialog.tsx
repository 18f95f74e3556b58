import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { OperatorInvoice } from '@matome/contract/invoices.ts';
import { fieldErrors } from '../../app/field-errors.ts';
import { formatYen } from '../../app/format-yen.ts';
import { useAllWords } from '../../words/useWords.ts';
import { useInvoiceChange } from './useInvoiceChange.ts';

/** 入金を記録: the day and a note; always the whole amount. */
export function PayDialog(props: { invoice: OperatorInvoice; today: string; onClose: () => void }) {
  const { invoice, today, onClose } = props;
  const words = useAllWords();
  const { console: page } = words.billing;
  const form = useForm({ initialValues: { paidOn: today, note: '' } });
  const pay = useInvoiceChange('recordPayment', ({ number }) => page.payDone(number));
  function submit({ paidOn, note }: { paidOn: string; note: string }) {
    const body = { paidOn, ...(note.trim() === '' ? {} : { note: note.trim() }) };
    pay.mutate(
      { params: { id: invoice.id }, body },
      { onSuccess: onClose, onError: (error) => form.setErrors(fieldErrors(error)) },
    );
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={page.payTitle(invoice.number, invoice.addressee)}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack gap="sm">
          <Text size="sm">{page.payWhat(formatYen(invoice.totalYen))}</Text>
          <TextInput
            type="date"
            required
            data-autofocus
            w={180}
            label={page.paidOn}
            {...form.getInputProps('paidOn')}
          />
          <TextInput
            label={page.paidNote}
            placeholder={page.paidNotePlaceholder}
            maxLength={200}
            {...form.getInputProps('note')}
          />
          <Group gap="xs" mt={4}>
            <Button type="submit" loading={pay.isPending}>
              {page.payDo}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.common.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
