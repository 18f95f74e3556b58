import { Button, Group, Modal, Text } from '@mantine/core';
import type { OperatorInvoice } from '@matome/contract/invoices.ts';
import { useAllWords } from '../../words/useWords.ts';
import { useInvoiceChange } from './useInvoiceChange.ts';

/** 再発行 of one that is void. */
export function ReissueDialog({ invoice, onClose }: { invoice: OperatorInvoice; onClose: () => void }) {
  const words = useAllWords();
  const { console: page } = words.billing;
  const reissue = useInvoiceChange('reissueInvoice', ({ number }) => page.reissueDone(number));
  return (
    <Modal
      opened
      onClose={onClose}
      title={page.reissueOf(invoice.number)}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <Text size="sm">{page.reissueWhat}</Text>
      <Group gap="xs" mt="md">
        <Button
          data-autofocus
          loading={reissue.isPending}
          onClick={() => reissue.mutate({ params: { id: invoice.id } }, { onSuccess: onClose })}
        >
          {page.reissueDo}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.common.cancel}
        </Button>
      </Group>
    </Modal>
  );
}
