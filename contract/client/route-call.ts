import type { RouteAnswer, RouteRequest, RouteSpec } from '../route.ts';

type Nothing = Record<never, never>;

/** A part that the route does not take is absent; one that may be empty may be left out. */
type Part<R extends RouteSpec, P extends keyof RouteRequest<R>> = [RouteRequest<R>[P]] extends [undefined]
  ? Nothing
  : Nothing extends RouteRequest<R>[P]
    ? { readonly [Q in P]?: RouteRequest<R>[P] }
    : { readonly [Q in P]: RouteRequest<R>[P] };

/** What a call of a route needs: only the parts that it takes. */
export type CallRequest<R extends RouteSpec> = Part<R, 'params'> &
  Part<R, 'query'> &
  Part<R, 'body'> &
  Part<R, 'form'>;

export type CallOptions = {
  readonly signal?: AbortSignal;
  /** Of a POST. Made anew for each call; give your own to repeat the same intention later, within 24 hours. */
  readonly idempotencyKey?: string;
};

/** The arguments of a call: the request may be left out where nothing in it is needed. */
export type CallArguments<R extends RouteSpec> =
  Nothing extends CallRequest<R>
    ? [request?: CallRequest<R>, options?: CallOptions]
    : [request: CallRequest<R>, options?: CallOptions];

export type RouteCall<R extends RouteSpec> = (...call: CallArguments<R>) => Promise<RouteAnswer<R>>;

/** The parts of any request, as they are when no route is known. */
export type Parts = {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly form?: unknown;
};
