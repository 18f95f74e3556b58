import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import type { CallRequest } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { useWords } from '../../words/useWords.ts';

/** Any change of the account's statuses, done one after the other: refreshes the list, or says why not. */
export function useChangeStatus() {
  const words = useWords().common;
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (changes: readonly (CallRequest<'updateStatus'> | { remove: string })[]) => {
      for (const change of changes) {
        if ('remove' in change) await call('deleteStatus', { params: { id: change.remove } });
        else await call('updateStatus', change);
      }
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['listStatuses'] }),
  });
}
