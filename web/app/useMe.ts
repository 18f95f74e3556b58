import { useQuery } from '@tanstack/react-query';
import type { CallAnswer } from './call.ts';
import { queryOf } from './query-of.ts';

export type Me = CallAnswer<'getMe'>;

/** Who is at the screen. The desk's frame shows no page before it is known, so inside it this is `undefined` only for a moment. */
export function useMe(): Me | undefined {
  return useQuery({ ...queryOf('getMe', {}), staleTime: 300_000 }).data;
}
