/** A read is given up after this long; a write gets a little more, since asking again costs a read-back. */
export const READ_TIMEOUT_MS = 15_000;
export const WRITE_TIMEOUT_MS = 20_000;

/** What came back for one request. A request never throws for the network's failures. */
export type Reply =
  | {
      readonly got: 'answer';
      readonly status: number;
      readonly retryAfterMs: number | undefined;
      readonly text: string;
    }
  | {
      readonly got: 'nothing';
      /** `no` = the connection was never made; `maybe` = the mall may have acted on it. */
      readonly reached: 'no' | 'maybe';
      readonly timedOut: boolean;
      readonly cause: unknown;
    };

/** Failures that end before a single byte of the request has left. Anything else may have reached the mall. */
const BEFORE_CONNECTION: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Sends one request and reads its whole answer before `init.signal` ends it. Redirects are answers, never followed. */
export async function sendRequest(
  fetch: typeof globalThis.fetch,
  url: URL,
  init: RequestInit & { readonly signal: AbortSignal },
): Promise<Reply> {
  try {
    const response = await fetch(url, { ...init, redirect: 'manual' });
    const text = await response.text();
    return { got: 'answer', status: response.status, retryAfterMs: readRetryAfter(response.headers), text };
  } catch (cause) {
    const reached = BEFORE_CONNECTION.has(codeOf(cause)) ? 'no' : 'maybe';
    return { got: 'nothing', reached, timedOut: init.signal.aborted, cause };
  }
}

/** The JSON of an answer; `null` when it is cut or is no JSON at all. */
export function parseJson(text: string): { readonly json: unknown } | null {
  try {
    const json: unknown = JSON.parse(text);
    return { json };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  if (!(error instanceof Error) || !(error.cause instanceof Error)) return undefined;
  return 'code' in error.cause ? error.cause.code : undefined;
}

/** `Retry-After` in whole seconds; the form with a date is not read. */
function readRetryAfter(headers: Headers): number | undefined {
  const seconds = headers.get('retry-after')?.trim() ?? '';
  return /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : undefined;
}
