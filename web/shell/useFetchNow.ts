import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../app/call.ts';
import { describeError } from '../app/describe-error.ts';
import { useWords } from '../words/useWords.ts';

/** Starts fetching one shop's orders with the days of its settings, and shows the run. */
export function useFetchNow(): (shopId: string) => Promise<void> {
  const words = useWords();
  const navigate = useNavigate();
  return async (shopId) => {
    try {
      const run = await call('createImport', { params: { id: shopId }, body: {} });
      await navigate({ to: '/imports/$runId', params: { runId: run.id } });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      notifications.show({ color: 'red', message: describeError(error, words.common) });
    }
  };
}
