import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../app/call.ts';
import { describeError } from '../app/describe-error.ts';
import { useWords } from '../words/useWords.ts';

type Change = { readonly id: 'applyForApiOption' | 'endApiOption'; readonly said: string };

/** Applies for the option or ends it; says so, and what else shows it is read anew. */
export function useContractCall() {
  const words = useWords().common;
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Change) => call(id, {}),
    onSuccess: (_contract, { said }) => notifications.show({ message: said }),
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words) }),
    onSettled: () => client.invalidateQueries(),
  });
}
