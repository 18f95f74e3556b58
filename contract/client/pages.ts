import { z } from 'zod';
import type { RouteAnswer, RouteSpec } from '../route.ts';
import type { Routes } from '../routes.ts';
import type { CallArguments, CallOptions, Parts } from './route-call.ts';

type Page<T> = { readonly items: readonly T[]; readonly nextCursor: string | null };
type ItemOf<R extends RouteSpec> = RouteAnswer<R> extends Page<infer T> ? T : never;

/** The calls that answer pages, each as a walk over all items. It begins at the query's `cursor`, where there is one. */
export type RoutePages = {
  readonly [K in keyof Routes as RouteAnswer<Routes[K]> extends Page<unknown> ? K : never]: (
    ...call: CallArguments<Routes[K]>
  ) => AsyncGenerator<ItemOf<Routes[K]>, void, undefined>;
};

const page = z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullable() });
const record = z.record(z.string(), z.unknown());

/** A page is asked for when the one before it is used up. */
export function readPages(call: (parts: Parts, options?: CallOptions) => Promise<unknown>) {
  return async function* (parts: Parts = {}, options: CallOptions = {}) {
    let query = parts.query;
    for (;;) {
      const { items, nextCursor } = page.parse(await call({ ...parts, query }, options));
      yield* items;
      if (nextCursor === null) return;
      query = { ...record.parse(query ?? {}), cursor: nextCursor };
    }
  };
}
