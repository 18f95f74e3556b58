import { readAnswer } from './client/answer.ts';
import type { Desk } from './client/desk.ts';
import { requestOf } from './client/request.ts';
import type { CallOptions, Parts, RouteCall } from './client/route-call.ts';
import { readPages } from './client/pages.ts';
import type { RoutePages } from './client/pages.ts';
import { send } from './client/send.ts';
import { streamEvents } from './client/stream-events.ts';
import type { LiveEvent } from './events.ts';
import type { RouteSpec } from './route.ts';
import { routes } from './routes.ts';
import type { Routes } from './routes.ts';

export { ApiProblem } from './client/api-problem.ts';

export type ClientOptions = {
  /** Of the installation, without `/api/v1`. */
  readonly baseUrl: string;
  /** Absent: only what anybody may call. */
  readonly apiKey?: string;
  readonly fetch?: typeof fetch;
  /** Of the sentences in answers and problems. Japanese when absent. */
  readonly language?: 'ja' | 'en';
  /** Holds every answer to the contract, and throws where it differs. */
  readonly checkAnswers?: boolean;
};

/**
 * One method for each call of the API. A method throws ApiProblem when the API says no, and what `fetch` throws when it cannot be
 * reached. It tries again what is safe to repeat: an answer 429 with Retry-After; a lost connection of a GET, and of a POST,
 * whose Idempotency-Key stays the same.
 */
export type Client = { readonly [K in keyof Routes]: RouteCall<Routes[K]> } & {
  /** Every item of a list, page after page: `for await (const order of client.each.listOrders())`. */
  readonly each: RoutePages;
  /**
   * What happens from now on, until the signal or the loop ends it. A lost connection is opened again; what happened meanwhile
   * is not told, so `onReconnect` is the moment to read again.
   */
  events(signal?: AbortSignal, onReconnect?: () => void): AsyncGenerator<LiveEvent, void, undefined>;
};

export function createClient(options: ClientOptions): Client {
  const { baseUrl, apiKey, language = 'ja', checkAnswers = false } = options;
  const desk: Desk = {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    fetch: options.fetch ?? fetch,
    headers: {
      'accept-language': language,
      ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
    },
  };
  const callOf =
    (route: RouteSpec) =>
    async (parts: Parts = {}, call: CallOptions = {}): Promise<unknown> => {
      const answer = await send(desk, requestOf(route, parts, call));
      return readAnswer(route, answer, checkAnswers);
    };
  const calls = Object.entries<RouteSpec>(routes).map(([name, route]) => [name, callOf(route)] as const);
  const client = {
    ...Object.fromEntries(calls),
    each: Object.fromEntries(calls.map(([name, call]) => [name, readPages(call)])),
    events: (signal?: AbortSignal, onReconnect?: () => void) => streamEvents(desk, { signal, onReconnect }),
  };
  // Each method is made from the very route that its type is inferred from.
  // oxlint-disable-next-line typescript/consistent-type-assertions
  return client as unknown as Client;
}
