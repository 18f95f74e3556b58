import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../app/query-of.ts';

/** Every page of the manual, by category and order. It changes only with the program. */
export function useManual() {
  return useQuery({ ...queryOf('listManual', {}), staleTime: Number.POSITIVE_INFINITY }).data?.items ?? [];
}
