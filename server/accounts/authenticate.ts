import { z } from 'zod';
import type { Context } from '../context.ts';
import { asOperator, inAccount, NOBODY } from '../database/account-scope.ts';
import type { Authenticate } from '../http/authenticate.ts';
import type { Caller } from '../http/caller.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { Auth } from './auth.ts';
import { authenticateKey } from './authenticate-key.ts';
import { findMember } from './member-store.ts';
import { findOperator } from './operator-store.ts';
import { suspendedProblem } from './suspension-store.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
const sessionUser = z.object({ id: z.string(), tenantId: z.uuid() });

/** By API key, else by session cookie. A cookie counts only for requests of our own pages. */
export function createAuthenticate(context: Context, auth: Auth): Authenticate {
  return async (request) => {
    const authorization = request.headers.get('authorization');
    if (authorization !== null) return authenticateKey(context, authorization);
    if (!request.headers.has('cookie')) return null;
    const session = await auth.api.getSession({ headers: request.headers });
    if (session === null) return null;
    if (!SAFE_METHODS.includes(request.method) && !isSameOrigin(request)) throw new HttpProblem('cross-site');
    const user = sessionUser.parse(session.user);
    if (user.tenantId === NOBODY) return asOperator(context.db, (tx) => findOperator(tx, user.id));
    return findCaller(context, { accountId: user.tenantId, id: user.id, sessionId: session.session.id });
  };
}

async function findCaller(
  context: Context,
  {
    accountId,
    id,
    sessionId,
  }: { readonly accountId: string; readonly id: string; readonly sessionId: string },
): Promise<Caller | null> {
  const found = await inAccount(context.db, accountId, (tx) => findMember(tx, { accountId, id }));
  if (found === null) return null;
  const { suspendedAt, requiresTotp, totp, ...member } = found;
  if (suspendedAt !== null) throw await suspendedProblem(context, accountId);
  const session = { id: sessionId, mustSetUpTotp: requiresTotp && !totp };
  return { accountId, id, kind: 'member', ...member, session };
}

/** Browsers say where a request comes from, and a page cannot change that. */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  return origin === null || new URL(origin).host === request.headers.get('host');
}
