import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, MiddlewareHandler } from 'hono';
import type { Blow, FaultPlan } from '../faults.ts';
import type { MallClock } from '../mall-clock.ts';
import { dropConnection, hangUntilClosed, truncateAnswer } from './cut-connection.ts';
import type { MallEnv } from './mall-env.ts';

/** What only the mall knows: its error bodies, its tokens, and which of its pages follows another. */
export interface FaultHooks {
  /** A text goes out as it is, anything else as JSON. */
  errorBody(code: number): unknown;
  /** Of everything the mall says; default JSON. */
  readonly contentType?: string;
  expireToken(c: Context<MallEnv>): void;
  /**
   * Which page of a listing is asked for. `previous`: what the page before it must contain, or `null` where every earlier answer
   * of the same listing is a page before it. `undefined`: this asks for no later page.
   */
  laterPage(c: Context<MallEnv>): { readonly previous: string | null } | undefined;
  /** Requests of one listing share it; default path and `Authorization`. */
  listingOf?(c: Context<MallEnv>): string;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const HTML = '<!DOCTYPE html><html lang="ja"><body><h1>ただいまアクセスしづらい状態です</h1></body></html>';

/** Lets the plan's faults befall the requests, and sets the moment (`at`) at which the mall acts. */
export function injectFaults(world: {
  readonly plan: FaultPlan;
  readonly clock: MallClock;
  readonly hooks: FaultHooks;
}): MiddlewareHandler<MallEnv> {
  const { plan, clock, hooks } = world;
  const lastPages = new Map<string, string>();

  return async (c, next) => {
    const listing = hooks.listingOf?.(c) ?? `${c.req.path} ${c.req.header('authorization') ?? ''}`;
    const previousPage = findPreviousPage(lastPages.get(listing), hooks.laterPage(c));
    const hasPreviousPage = previousPage !== undefined;
    const strike = plan.strike({ method: c.req.method, path: c.req.path, hasPreviousPage });
    const { blow } = strike;
    if (strike.kinds.length > 0) c.get('entry').fault = strike.kinds.join(' ');

    await pause(strike.delayBeforeMs);
    const at = clock.now() + strike.skewMs;
    c.set('at', at);
    c.header('Date', new Date(at).toUTCString());
    const instead = blow && (await answerBefore(c, { blow, hooks, previousPage }));
    if (instead) return instead;

    await next();

    if (plan.has('duplicate-page') && c.res.status === 200) {
      lastPages.set(listing, await c.res.clone().text());
    }
    await pause(strike.delayAfterMs);
    const replaced = blow && (await answerAfter(c, { blow, hooks }));
    if (!replaced) return undefined;
    // Hono merges the headers of an answer that is set over another.
    c.res = undefined;
    c.res = replaced;
    return undefined;
  };
}

function findPreviousPage(
  page: string | undefined,
  later: { readonly previous: string | null } | undefined,
): string | undefined {
  if (later === undefined || page === undefined) return undefined;
  return later.previous === null || page.includes(later.previous) ? page : undefined;
}

async function pause(ms: number): Promise<void> {
  if (ms > 0) await sleep(ms, undefined, { ref: false });
}

type Work = {
  readonly blow: Blow;
  readonly hooks: FaultHooks;
  readonly previousPage?: string | undefined;
};

/** The answer that takes the place of the mall's doing anything. */
async function answerBefore(c: Context<MallEnv>, work: Work): Promise<Response | undefined> {
  const { blow, hooks, previousPage } = work;
  switch (blow.kind) {
    case 'drop-before':
      return dropConnection(c);
    case 'hang':
      return blow.after ? undefined : hangUntilClosed(c);
    case 'status':
    case 'html':
      return blow.after ? undefined : answerFailure(blow, hooks);
    case 'rate-limit':
      return answerFailure({ ...blow, kind: 'status', code: 429 }, hooks);
    case 'duplicate-page':
      return previousPage === undefined
        ? undefined
        : c.body(previousPage, 200, { 'content-type': hooks.contentType ?? JSON_TYPE });
    case 'expire-token':
      hooks.expireToken(c);
      return undefined;
    case 'drop-after':
    case 'truncate':
      return undefined;
  }
}

/** The answer that takes the place of the mall's own, once it has acted. */
async function answerAfter(c: Context<MallEnv>, { blow, hooks }: Work): Promise<Response | undefined> {
  if (blow.kind === 'drop-after') return dropConnection(c);
  if (blow.kind === 'truncate') return truncateAnswer(c, c.res);
  if (blow.kind === 'hang') return hangUntilClosed(c);
  if (blow.kind === 'status' || blow.kind === 'html') return answerFailure(blow, hooks);
  return undefined;
}

type Failure = {
  readonly kind: 'status' | 'html';
  readonly code: number;
  readonly body?: unknown;
  readonly retryAfter?: number | undefined;
};

function answerFailure({ kind, code, body, retryAfter }: Failure, hooks: FaultHooks): Response {
  const headers = new Headers(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
  headers.set(
    'content-type',
    kind === 'html' ? 'text/html; charset=utf-8' : (hooks.contentType ?? JSON_TYPE),
  );
  const said = body === undefined ? hooks.errorBody(code) : body;
  const text = typeof said === 'string' ? said : JSON.stringify(said);
  return new Response(kind === 'html' ? HTML : text, { status: code, headers });
}
