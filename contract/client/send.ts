import type { Desk } from './desk.ts';
import { pause } from './pause.ts';
import type { ApiRequest } from './request.ts';

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 250;
/** Whoever is told to wait longer decides for himself. */
const LONGEST_PAUSE_MS = 60_000;

/** Sends a request, and again where that is safe; throws what `fetch` threw last. */
export async function send(desk: Desk, request: ApiRequest): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const isLast = attempt === ATTEMPTS;
    const answer = await sendOnce(desk, request).catch((cause: unknown) => {
      if (isLast || !request.isRepeatable || request.signal?.aborted === true) throw cause;
      return null;
    });
    const pauseMs = answer === null ? FIRST_PAUSE_MS * 2 ** (attempt - 1) : askedPauseMs(answer);
    if (answer !== null && (isLast || pauseMs === null || pauseMs > LONGEST_PAUSE_MS)) return answer;
    await answer?.body?.cancel();
    await pause(withJitter(pauseMs ?? 0), request.signal);
  }
}

/** Many that were told the same must not come back in the same moment. */
function withJitter(pauseMs: number): number {
  return pauseMs + Math.random() * Math.max(pauseMs / 2, FIRST_PAUSE_MS / 10);
}

function sendOnce({ baseUrl, fetch, headers }: Desk, request: ApiRequest): Promise<Response> {
  return fetch(`${baseUrl}${request.address}`, {
    method: request.method,
    headers: { ...headers, ...request.headers },
    body: request.body,
    signal: request.signal ?? null,
  });
}

/** Of 429 with Retry-After: seconds, or a date. `null` = the answer asks for no second try. */
function askedPauseMs(answer: Response): number | null {
  const asked = answer.headers.get('retry-after');
  if (answer.status !== 429 || asked === null) return null;
  if (/^\d+$/.test(asked)) return Number(asked) * 1000;
  const until = Date.parse(asked);
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now());
}
