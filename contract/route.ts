import type { z } from 'zod';

/**
 * Who may call: `public` anyone · `viewer` reads · `staff` works on orders · `owner` keys, members, credentials, shops. Each includes
 * those before it. `operator`: who runs the installation, and nobody of an account.
 */
export type Permission = 'public' | 'viewer' | 'staff' | 'owner' | 'operator';

export type RouteSpec = {
  /** Becomes the OpenAPI operationId. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** Below `/api/v1`, parameters as `{name}`. */
  readonly path: string;
  readonly summary: string;
  readonly permission: Permission;
  /** `false` = the audit log has no entry of the call itself: it changes nothing, or each order's own history tells of it. */
  readonly audit?: false;
  /** Answered to a member, too, who must set up a second factor before anything else. */
  readonly withoutTotp?: true;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** A body in `multipart/form-data` instead of JSON: text fields and files (`z.file()`). */
  readonly form?: { readonly fields: z.ZodObject; readonly maxBytes: number };
  /** The media type of a success answer that is a file, not JSON; its `answers` say `null`. */
  readonly file?: string;
  /** Success answers by status. `null` = no body. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>;
};

/** One call of the public API: what may be asked, by whom, and what is answered. */
export function defineRoute<const R extends RouteSpec>(route: R): R {
  return route;
}

/** A file as the answer of a call. `mediaType` with its charset. */
export type FileAnswer = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

type FormOf<R extends RouteSpec> = R extends { readonly form: { readonly fields: infer F } } ? F : undefined;

type Parsed<S> = S extends z.ZodType ? z.infer<S> : Record<never, never>;
type Given<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What a handler receives, parsed. */
export type RouteInput<R extends RouteSpec> = {
  readonly params: Parsed<R['params']>;
  readonly query: Parsed<R['query']>;
  readonly body: Parsed<R['body']>;
  readonly form: Parsed<FormOf<R>>;
};

/** What a client gives. */
export type RouteRequest<R extends RouteSpec> = {
  readonly params: Given<R['params']>;
  readonly query: Given<R['query']>;
  readonly body: Given<R['body']>;
  readonly form: Given<FormOf<R>>;
};

/** What is answered on success. */
export type RouteAnswer<R extends RouteSpec> = R extends { readonly file: string }
  ? FileAnswer
  : {
      [S in keyof R['answers']]: R['answers'][S] extends z.ZodType ? z.input<R['answers'][S]> : null;
    }[keyof R['answers']];
