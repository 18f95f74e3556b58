import type { Shop } from '@matome/contract/shops.ts';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../app/call.ts';
import { describeError } from '../../../app/describe-error.ts';
import { queryOf } from '../../../app/query-of.ts';
import { useAllWords } from '../../../words/useWords.ts';
import type { CarrierRow } from './own-rows.ts';

/** Saves the shop's own rows, all of them, at once. */
export function useSaveCarriers(shop: Shop) {
  const words = useAllWords();
  const client = useQueryClient();
  const params = { id: shop.id };
  return useMutation({
    mutationFn: (rows: readonly Omit<CarrierRow, 'own'>[]) =>
      call('updateShop', { params, body: { carriers: [...rows] } }),
    onSuccess: (saved) => {
      client.setQueryData(queryOf('getShop', { params }).queryKey, saved);
      void client.invalidateQueries({ queryKey: ['previewExport'] });
      notifications.show({ message: words.carriers.saved });
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
}
