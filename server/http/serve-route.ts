import type { FileAnswer, RouteAnswer, RouteInput, RouteSpec } from '@matome/contract/route.ts';
import type { Context as HonoContext, Hono } from 'hono';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { Authenticate } from './authenticate.ts';
import { isAllowed, languageOf } from './caller.ts';
import type { Caller, Language } from './caller.ts';
import { HttpProblem, notSignedIn } from './http-problem.ts';
import { answerOnce, answerOnceApart } from './idempotency.ts';
import { readInput } from './read-input.ts';
import type { Work } from './work.ts';

export type Api = { readonly app: Hono; readonly context: Context; readonly authenticate: Authenticate };

type Handler<R extends RouteSpec, W> = (input: RouteInput<R>, work: W) => Promise<RouteAnswer<R>>;

/** Whose the Idempotency-Keys of calls are that anyone may make. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Serves a call of the contract: who may, is the input right, once per Idempotency-Key, all in one transaction. */
export function serveRoute<R extends RouteSpec>(api: Api, route: R, handle: Handler<R, Work>): void {
  const { context } = api;
  register(api, route, async (c, language) => {
    const caller = await identify(api, route, c);
    const input = await readInput(route, c, language);
    const { accountId } = caller;
    return inAccount(context.db, accountId, (tx) => {
      const work = { context, tx, caller, language };
      const asked = { c, context, work, accountId, input, status: statusOf(route) };
      return answerOnce(asked, () => handle(input, work));
    });
  });
}

/** The same for a call that waits for a mall, and so must hold no transaction. */
export function serveWaitingRoute<R extends RouteSpec>(
  api: Api,
  route: R,
  handle: Handler<R, Omit<Work, 'tx'>>,
): void {
  const { context } = api;
  register(api, route, async (c, language) => {
    const caller = await identify(api, route, c);
    const input = await readInput(route, c, language);
    const asked = { c, context, accountId: caller.accountId, input, status: statusOf(route) };
    return answerOnceApart(asked, () => handle(input, { context, caller, language }));
  });
}

/** A call that anyone may make. */
export function servePublicRoute<R extends RouteSpec>(
  api: Api,
  route: R,
  handle: Handler<R, { readonly context: Context; readonly language: Language }>,
): void {
  const { context } = api;
  register(api, route, async (c, language) => {
    const input = await readInput(route, c, language);
    const asked = { c, context, accountId: NOBODY, input, status: statusOf(route) };
    return answerOnceApart(asked, () => handle(input, { context, language }));
  });
}

type Answer = { readonly status: number; readonly body: unknown };

function register(
  api: Api,
  route: RouteSpec,
  answer: (c: HonoContext, language: Language) => Promise<Answer>,
): void {
  const path = `/api/v1${route.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
  api.app.on(route.method.toUpperCase(), path, async (c) => {
    const { status, body } = await answer(c, languageOf(c.req.header('accept-language')));
    if (body === null) return new Response(null, { status });
    if (isFile(body)) return fileResponse(body, status);
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  });
}

function isFile(body: unknown): body is FileAnswer {
  return typeof body === 'object' && body !== null && 'bytes' in body && body.bytes instanceof Uint8Array;
}

function fileResponse({ fileName, mediaType, bytes }: FileAnswer, status: number): Response {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  return new Response(bytes, {
    status,
    headers: { 'content-type': mediaType, 'content-disposition': disposition },
  });
}

async function identify(api: Api, route: RouteSpec, c: HonoContext): Promise<Caller> {
  const caller = await api.authenticate(c.req.raw);
  if (caller === null) throw notSignedIn();
  if (!isAllowed(caller.role, route.permission)) throw new HttpProblem('not-allowed');
  return caller;
}

function statusOf(route: RouteSpec): number {
  return Number(Object.keys(route.answers)[0]);
}
