import { useQuery } from '@tanstack/react-query';
import { call, ProblemError } from '../app/call.ts';

/** Whether this browser has a session, of a seller or an operator. */
export function useIsSignedIn({ isAsked }: { isAsked: boolean }): boolean {
  const { data, error } = useQuery({
    // Not the desk's own answer: kept from before the session ended, it would lead back to a desk that leads here.
    queryKey: ['getMe', 'at-the-door'],
    queryFn: ({ signal }) => call('getMe', {}, { signal }),
    enabled: isAsked,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  return (
    data !== undefined || (error instanceof ProblemError && error.problem.code === 'operator-has-no-desk')
  );
}
