import type { z } from 'zod';

/** Who may call: `public` anyone · `viewer` reads · `staff` works on orders · `owner` keys, members, credentials, shops. Each includes those before it. */
export type Permission = 'public' | 'viewer' | 'staff' | 'owner';

export type RouteSpec = {
  /** Becomes the OpenAPI operationId. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** Below `/api/v1`, parameters as `{name}`. */
  readonly path: string;
  readonly summary: string;
  readonly permission: Permission;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Success answers by status. `null` = no body. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>;
};

/** One call of the public API: what may be asked, by whom, and what is answered. */
export function defineRoute<const R extends RouteSpec>(route: R): R {
  return route;
}

type Parsed<S> = S extends z.ZodType ? z.infer<S> : Record<never, never>;
type Given<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What a handler receives, parsed. */
export type RouteInput<R extends RouteSpec> = {
  readonly params: Parsed<R['params']>;
  readonly query: Parsed<R['query']>;
  readonly body: Parsed<R['body']>;
};

/** What a client gives. */
export type RouteRequest<R extends RouteSpec> = {
  readonly params: Given<R['params']>;
  readonly query: Given<R['query']>;
  readonly body: Given<R['body']>;
};

/** What is answered on success. */
export type RouteAnswer<R extends RouteSpec> = {
  [S in keyof R['answers']]: R['answers'][S] extends z.ZodType ? z.input<R['answers'][S]> : null;
}[keyof R['answers']];
