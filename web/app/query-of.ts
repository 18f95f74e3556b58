import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';
import type { CallRequest, RouteId } from './call.ts';

/** Options for `useQuery`: the key is `[routeId, request]`, so that live events know what to refresh. */
export function queryOf<K extends RouteId>(id: K, request: CallRequest<K>) {
  return queryOptions({
    queryKey: [id, request],
    queryFn: ({ signal }) => call(id, request, { signal }),
  });
}
