import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../app/query-of.ts';

const REFRESH_MS = 30_000;

/** How much waits for an operator, kept fresh while the console is open. */
export function useTasks() {
  return useQuery({ ...queryOf('getOperatorTasks', {}), refetchInterval: REFRESH_MS });
}
