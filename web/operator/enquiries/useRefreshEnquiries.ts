import { useQueryClient } from '@tanstack/react-query';

const STALE: readonly string[] = ['listOperatorEnquiries', 'getOperatorEnquiry', 'getOperatorTasks'];

/** After something was said, read or moved. */
export function useRefreshEnquiries(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => STALE.includes(String(queryKey[0])) });
}
