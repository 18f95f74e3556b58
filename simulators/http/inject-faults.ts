import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, MiddlewareHandler } from 'hono';
import type { Fault, FaultPlan } from '../faults.ts';
import type { MallClock } from '../mall-clock.ts';
import { dropConnection, hangUntilClosed, truncateAnswer } from './cut-connection.ts';
import type { MallEnv } from './mall-env.ts';

/** What only the mall knows: its error bodies, its tokens, and which of its pages follows another. */
export interface FaultHooks {
  errorBody(code: number): unknown;
  expireToken(c: Context<MallEnv>): void;
  /** The cursor with which a later page of a listing is asked for. */
  cursorOf(c: Context<MallEnv>): string | undefined;
}

const HTML = '<!DOCTYPE html><html lang="ja"><body><h1>ただいまアクセスしづらい状態です</h1></body></html>';

/** Lets the plan's faults befall the requests. Delays and skews add up; of the others the first that matches counts. */
export function injectFaults(world: {
  readonly plan: FaultPlan;
  readonly clock: MallClock;
  readonly hooks: FaultHooks;
}): MiddlewareHandler<MallEnv> {
  const { plan, clock, hooks } = world;
  const lastPages = new Map<string, string>();

  return async (c, next) => {
    const listing = `${c.req.path} ${c.req.header('authorization') ?? ''}`;
    const previousPage = findPreviousPage(lastPages.get(listing), hooks.cursorOf(c));
    const faults = plan.strike({
      method: c.req.method,
      path: c.req.path,
      hasPreviousPage: previousPage !== undefined,
    });
    if (faults.length > 0) c.get('entry').fault = faults.map(({ kind }) => kind).join(' ');

    await delay(faults, false);
    const skewMs = faults.reduce((sum, fault) => sum + (fault.kind === 'clock-skew' ? fault.ms : 0), 0);
    const at = clock.now() + skewMs;
    c.set('at', at);
    c.header('Date', new Date(at).toUTCString());

    const main = faults.find(({ kind }) => kind !== 'delay' && kind !== 'clock-skew');
    if (main?.kind === 'duplicate-page' && previousPage !== undefined) {
      return c.body(previousPage, 200, { 'content-type': 'application/json; charset=utf-8' });
    }
    if (main?.kind === 'expire-token') hooks.expireToken(c);
    const instead = main && (await answerBefore(c, { fault: main, hooks }));
    if (instead) return instead;

    await next();

    if (plan.has('duplicate-page') && c.req.method === 'GET' && c.res.status === 200) {
      lastPages.set(listing, await c.res.clone().text());
    }
    await delay(faults, true);
    const replaced = main && (await answerAfter(c, { fault: main, hooks }));
    if (!replaced) return undefined;
    c.res = undefined;
    c.res = replaced;
    return undefined;
  };
}

/** A page precedes the one asked for if it named the cursor that is asked for. */
function findPreviousPage(page: string | undefined, cursor: string | undefined): string | undefined {
  return cursor !== undefined && page?.includes(cursor) === true ? page : undefined;
}

async function delay(faults: readonly Fault[], after: boolean): Promise<void> {
  for (const fault of faults) {
    if (fault.kind === 'delay' && fault.after === after) await sleep(fault.ms);
  }
}

type Work = { readonly fault: Fault; readonly hooks: FaultHooks };

/** The answer that takes the place of the mall's doing anything. */
async function answerBefore(c: Context<MallEnv>, { fault, hooks }: Work): Promise<Response | undefined> {
  switch (fault.kind) {
    case 'drop-before':
      return dropConnection(c);
    case 'hang':
      return fault.after ? undefined : hangUntilClosed(c);
    case 'status':
    case 'html':
      return fault.after ? undefined : answerFailure(fault, hooks);
    case 'rate-limit':
      return answerFailure({ ...fault, kind: 'status', code: 429 }, hooks);
    case 'delay':
    case 'clock-skew':
    case 'drop-after':
    case 'truncate':
    case 'duplicate-page':
    case 'expire-token':
      return undefined;
  }
}

/** The answer that takes the place of the mall's own, once it has acted. */
async function answerAfter(c: Context<MallEnv>, { fault, hooks }: Work): Promise<Response | undefined> {
  if (fault.kind === 'drop-after') return dropConnection(c);
  if (fault.kind === 'truncate') return truncateAnswer(c, c.res);
  if (fault.kind === 'hang') return hangUntilClosed(c);
  if (fault.kind === 'status' || fault.kind === 'html') return answerFailure(fault, hooks);
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
    kind === 'html' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
  );
  const text = kind === 'html' ? HTML : JSON.stringify(body === undefined ? hooks.errorBody(code) : body);
  return new Response(text, { status: code, headers });
}
