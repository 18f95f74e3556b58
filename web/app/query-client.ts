import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './call.ts';

/** Asking again does not help against a refusal; it may against a server that is away. */
function isWorthRepeating(error: Error): boolean {
  return !(error instanceof ProblemError) || error.problem.status === 0 || error.problem.status >= 500;
}

/** Everything the screens hold of the server. `onSignedOut` is called when a call answers that nobody is signed in. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  // By default news waits for a timer: a box that was just ticked would show its old state for that long.
  notifyManager.setScheduler(queueMicrotask);
  /** The account was suspended meanwhile: the desk's frame asks again, and says so instead of the page. */
  const noteSuspended = (error: Error) => {
    if (error instanceof ProblemError && error.problem.code === 'account-suspended')
      void client.invalidateQueries({ queryKey: ['getMe'] });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        if (error instanceof ProblemError && error.problem.status === 401) onSignedOut();
        if (queryKey[0] !== 'getMe') noteSuspended(error);
      },
    }),
    mutationCache: new MutationCache({ onError: noteSuspended }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && isWorthRepeating(error),
        refetchOnWindowFocus: true,
      },
    },
  });
  return client;
}
