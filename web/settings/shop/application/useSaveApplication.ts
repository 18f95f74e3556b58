import type { Shop } from '@matome/contract/shops.ts';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../app/call.ts';
import type { CallRequest } from '../../../app/call.ts';
import { describeError } from '../../../app/describe-error.ts';
import { fieldErrors } from '../../../app/field-errors.ts';
import { queryOf } from '../../../app/query-of.ts';
import { useWords } from '../../../words/useWords.ts';

export type ApplicationChange = CallRequest<'updateApplication'>['body'];
export type SaveApplication = ReturnType<typeof useSaveApplication>;

/** Saves each change of the application at once, one after the other. What is wrong with a field is told there. */
export function useSaveApplication(shop: Shop) {
  const words = useWords();
  const client = useQueryClient();
  const params = { id: shop.id };
  return useMutation({
    scope: { id: `application ${shop.id}` },
    mutationFn: (change: ApplicationChange) => call('updateApplication', { params, body: change }),
    onSuccess: (saved) => client.setQueryData(queryOf('getApplication', { params }).queryKey, saved),
    onError: (error) => {
      if (Object.keys(fieldErrors(error)).length > 0) return;
      notifications.show({ color: 'red', message: describeError(error, words.common) });
    },
  });
}
