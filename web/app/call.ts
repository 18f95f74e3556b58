import type { RouteAnswer, RouteRequest } from '@matome/contract/route.ts';
import type { Routes } from '@matome/contract/routes.ts';
import { readLanguage } from '../words/language.ts';
import { paths } from './paths.ts';
import { ProblemError, readProblem } from './problem-error.ts';

export { ProblemError } from './problem-error.ts';

export type RouteId = keyof Routes;

type Given<K extends RouteId> = RouteRequest<Routes[K]>;
type Needed<K extends RouteId, P extends keyof Given<K>> = [Given<K>[P]] extends [undefined]
  ? Record<never, never>
  : { readonly [Q in P]: Given<K>[P] };
type Query<K extends RouteId> =
  Record<never, never> extends Given<K>['query']
    ? { readonly query?: NonNullable<Given<K>['query']> }
    : Needed<K, 'query'>;

/** What a call needs: only the parts that its route takes. */
export type CallRequest<K extends RouteId> = Needed<K, 'params'> &
  Query<K> &
  Needed<K, 'body'> &
  Needed<K, 'form'>;
export type CallAnswer<K extends RouteId> = RouteAnswer<Routes[K]>;

export type CallOptions = {
  readonly signal?: AbortSignal;
  /** One per intention of the user; give the same one to repeat the same intention. Made anew when absent. */
  readonly idempotencyKey?: string;
};

type AnyRequest = {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly form?: unknown;
};

/** Calls the public API. Throws ProblemError when the server refuses or cannot be reached. */
export async function call<K extends RouteId>(
  id: K,
  request: CallRequest<K>,
  options: CallOptions = {},
): Promise<CallAnswer<K>> {
  const { method } = paths[id];
  const given: AnyRequest = request;
  const headers = new Headers({ accept: 'application/json', 'accept-language': readLanguage() });
  if (given.body !== undefined) headers.set('content-type', 'application/json');
  if (method === 'post') headers.set('idempotency-key', options.idempotencyKey ?? crypto.randomUUID());
  const response = await send(addressOf(id, given), {
    method: method.toUpperCase(),
    headers,
    body: bodyOf(given),
    signal: options.signal ?? null,
  });
  if (!response.ok) throw new ProblemError(await readProblem(response));
  const text = await response.text();
  const answer: unknown = JSON.parse(text === '' ? 'null' : text);
  if (isAnswerOf(id, answer)) return answer;
  throw new Error(`${id} answered ${typeof answer}`);
}

/** JSON, or the parts of a form; the browser itself names the form's boundary. */
function bodyOf({ body, form }: AnyRequest): string | FormData | null {
  if (form === undefined) return body === undefined ? null : JSON.stringify(body);
  const data = new FormData();
  for (const [name, value] of entriesOf(form)) {
    if (value instanceof Blob) data.append(name, value);
    else if (typeof value === 'string') data.append(name, value);
  }
  return data;
}

export function addressOf(id: RouteId, { params, query }: AnyRequest): string {
  const values = new Map(entriesOf(params));
  const path = paths[id].path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  );
  const search = new URLSearchParams();
  for (const [name, value] of entriesOf(query)) {
    if (value !== undefined && value !== '')
      search.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return `/api/v1${path}${search.size > 0 ? `?${search}` : ''}`;
}

/** The contract is the type; the server's tests hold its answers to the schema, so no schema is carried to the browser. */
function isAnswerOf<K extends RouteId>(_id: K, answer: unknown): answer is CallAnswer<K> {
  return typeof answer === 'object';
}

function entriesOf(part: unknown): [string, unknown][] {
  return typeof part === 'object' && part !== null ? Object.entries(part) : [];
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    const problem = { type: 'about:blank', title: 'Unreachable', status: 0, code: 'unreachable' };
    throw new ProblemError(problem, { cause });
  }
}
