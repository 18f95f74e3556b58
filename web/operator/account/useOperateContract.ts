import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { showUndo } from '../../orders/save/show-undo.tsx';
import { useAllWords } from '../../words/useWords.ts';

type Account = { readonly id: string; readonly company: string };

const STALE: readonly string[] = ['listOperatorAccounts', 'getOperatorAccount', 'getOperatorTasks'];

/** Approves or ends the API option of an account; an approval can be taken back for a while. */
export function useOperateContract({ id, company }: Account) {
  const words = useAllWords();
  const page = words.operator.accountsPage;
  const client = useQueryClient();
  const refresh = () =>
    client.invalidateQueries({ predicate: ({ queryKey }) => STALE.includes(String(queryKey[0])) });

  async function takeBack() {
    try {
      await call('operateApiOption', { params: { id }, body: { action: 'end' } });
      notifications.show({ message: page.undone });
      await refresh();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      notifications.show({ color: 'red', message: describeError(error, words.common) });
    }
  }

  return useMutation({
    mutationFn: (action: 'activate' | 'end') =>
      call('operateApiOption', { params: { id }, body: { action } }),
    onSuccess: async (_contract, action) => {
      if (action === 'end') notifications.show({ message: page.ended });
      else
        showUndo({
          title: page.approved(company),
          notes: [],
          undo: page.undo,
          onUndo: takeBack,
          // A phone has its menu at the foot.
          position: window.matchMedia('(max-width: 48em)').matches ? 'top-right' : 'bottom-right',
          staysMs: 10_000,
        });
      await refresh();
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
}
