import type { RouteAnswer, RouteInput, RouteSpec } from '@matome/contract/route.ts';
import type { Context as HonoContext, Hono } from 'hono';
import type { Context } from '../context.ts';
import { asOperator, inAccount, NOBODY } from '../database/account-scope.ts';
import type { Audited } from './audit-store.ts';
import { audited } from './audited.ts';
import type { Authenticate } from './authenticate.ts';
import { isAllowed, languageOf } from './caller.ts';
import type { Caller, Language, Operator } from './caller.ts';
import { HttpProblem, notSignedIn } from './http-problem.ts';
import { answerOnce, answerOnceApart } from './idempotency.ts';
import { readInput } from './read-input.ts';
import { routePath } from './route-path.ts';
import type { OperatorWork, Work } from './work.ts';
import { writeAnswer } from './write-answer.ts';
import type { Answer } from './write-answer.ts';

export type Api = { readonly app: Hono; readonly context: Context; readonly authenticate: Authenticate };

type Handler<R extends RouteSpec, W> = (input: RouteInput<R>, work: W) => Promise<RouteAnswer<R>>;

/** Serves a call of the contract: who may, is the input right, once per Idempotency-Key, all in one transaction. */
export function serveRoute<R extends RouteSpec>(api: Api, route: R, handle: Handler<R, Work>): void {
  const { context } = api;
  register(api, route, async (c, language) => {
    const caller = await identify(api, route, c);
    const input = await readInput(route, c, language);
    const { accountId } = caller;
    return inAccount(context.db, accountId, (tx) => {
      const asked = { c, context, work: { tx }, accountId, input, status: statusOf(route) };
      const call = { route, accountId, who: caller, params: input.params, now: context.now };
      return answerOnce(asked, () =>
        audited(tx, call, (note) => handle(input, { context, tx, caller, language, note })),
      );
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
    const { accountId } = caller;
    const asked = { c, context, accountId, input, status: statusOf(route) };
    const call = { route, accountId, who: caller, params: input.params, now: context.now };
    return answerOnceApart(asked, async () => {
      const noted: Audited[] = [];
      const keep = (more: Audited) => void noted.push(more);
      const answer = await handle(input, { context, caller, language, note: keep });
      return inAccount(context.db, accountId, (tx) =>
        audited(tx, call, async (note) => {
          for (const more of noted) note(more);
          return answer;
        }),
      );
    });
  });
}

/** A call of the operator, in a transaction that sees no order. */
export function serveOperatorRoute<R extends RouteSpec>(
  api: Api,
  route: R,
  handle: Handler<R, OperatorWork>,
): void {
  const { context } = api;
  register(api, route, async (c, language) => {
    const operator = await identifyOperator(api, c);
    const input = await readInput(route, c, language);
    return asOperator(context.db, (tx) => {
      const asked = { c, context, work: { tx }, accountId: NOBODY, input, status: statusOf(route) };
      const call = { route, accountId: NOBODY, who: operator, params: input.params, now: context.now };
      return answerOnce(asked, () =>
        audited(tx, call, (note) => handle(input, { context, tx, operator, language, note })),
      );
    });
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

function register(
  api: Api,
  route: RouteSpec,
  answer: (c: HonoContext, language: Language) => Promise<Answer>,
): void {
  api.app.on(route.method.toUpperCase(), `/api/v1${routePath(route.path)}`, async (c) =>
    writeAnswer(await answer(c, languageOf(c.req.header('accept-language')))),
  );
}

async function identify(api: Api, route: RouteSpec, c: HonoContext): Promise<Caller> {
  const caller = await api.authenticate(c.req.raw);
  if (caller === null) throw notSignedIn();
  if (caller.kind === 'operator') throw new HttpProblem('operator-has-no-desk');
  if (caller.session?.mustSetUpTotp === true && route.withoutTotp !== true)
    throw new HttpProblem('totp-required');
  if (!isAllowed(caller.role, route.permission)) throw new HttpProblem('not-allowed');
  return caller;
}

async function identifyOperator(api: Api, c: HonoContext): Promise<Operator> {
  const caller = await api.authenticate(c.req.raw);
  if (caller === null) throw notSignedIn();
  if (caller.kind !== 'operator') throw new HttpProblem('not-allowed');
  return caller;
}

function statusOf(route: RouteSpec): number {
  return Number(Object.keys(route.answers)[0]);
}
