import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { OperatorInvoice } from '@matome/contract/invoices.ts';
import { useAllWords } from '../../words/useWords.ts';
import { useInvoiceChange } from './useInvoiceChange.ts';

/** 無効にする: with a reason, which the paper shows. */
export function VoidDialog({ invoice, onClose }: { invoice: OperatorInvoice; onClose: () => void }) {
  const words = useAllWords();
  const { console: page } = words.billing;
  const form = useForm({ initialValues: { reason: '' } });
  const makeVoid = useInvoiceChange('voidInvoice', ({ number }) => page.voidDone(number));
  function submit({ reason }: { reason: string }) {
    if (reason.trim() === '') return form.setFieldError('reason', page.voidNeedsReason);
    makeVoid.mutate({ params: { id: invoice.id }, body: { reason: reason.trim() } }, { onSuccess: onClose });
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={page.voidOf(invoice.number)}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack gap="sm">
          <Text size="sm">{page.voidWhat}</Text>
          <Textarea
            required
            data-autofocus
            autosize
            minRows={2}
            maxLength={500}
            label={page.voidReason}
            description={page.voidReasonHint}
            {...form.getInputProps('reason')}
          />
          <Group gap="xs" mt={4}>
            <Button type="submit" color="red" loading={makeVoid.isPending}>
              {page.void}
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
