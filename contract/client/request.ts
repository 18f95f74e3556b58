import type { RouteSpec } from '../route.ts';
import type { CallOptions, Parts } from './route-call.ts';

export type ApiRequest = {
  /** From `/api/v1` on. */
  readonly address: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | null;
  readonly signal: AbortSignal | undefined;
  /** Sent twice it does no more than sent once. */
  readonly isRepeatable: boolean;
};

/** A call as HTTP says it. A POST carries an Idempotency-Key. */
export function requestOf(route: RouteSpec, parts: Parts, options: CallOptions): ApiRequest {
  const isPost = route.method === 'post';
  return {
    address: addressOf(route, parts),
    method: route.method.toUpperCase(),
    headers: {
      accept: route.file ?? 'application/json',
      ...(parts.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(isPost ? { 'idempotency-key': options.idempotencyKey ?? crypto.randomUUID() } : {}),
    },
    body: bodyOf(parts),
    signal: options.signal,
    isRepeatable: isPost || route.method === 'get',
  };
}

function addressOf({ path }: RouteSpec, { params, query }: Parts): string {
  const values = new Map(entriesOf(params));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values.get(name);
    // An empty one would make the address that of another call.
    if (typeof value !== 'string' || value === '') throw new TypeError(`${path} needs ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of entriesOf(query)) {
    if (value !== undefined) search.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return `/api/v1${filled}${search.size > 0 ? `?${search.toString()}` : ''}`;
}

/** JSON, or the parts of a form, whose boundary `fetch` names by itself. */
function bodyOf({ body, form }: Parts): string | FormData | null {
  if (form === undefined) return body === undefined ? null : JSON.stringify(body);
  const fields = new FormData();
  for (const [name, value] of entriesOf(form)) {
    if (value instanceof Blob) fields.append(name, value);
    else if (typeof value === 'string') fields.append(name, value);
  }
  return fields;
}

function entriesOf(part: unknown): [string, unknown][] {
  return typeof part === 'object' && part !== null ? Object.entries(part) : [];
}
