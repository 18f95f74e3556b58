import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { Authenticate } from '../http/authenticate.ts';
import type { Caller } from '../http/caller.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { parseApiKey } from './api-key-secret.ts';
import { findApiKey, noteApiKeyUse } from './api-key-store.ts';
import type { Auth } from './auth.ts';
import { findMember } from './member-store.ts';

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
    const member = await inAccount(context.db, user.tenantId, (tx) =>
      findMember(tx, { accountId: user.tenantId, id: user.id }),
    );
    if (member === null) return null;
    return { accountId: user.tenantId, id: user.id, kind: 'member', ...member };
  };
}

async function authenticateKey(context: Context, authorization: string): Promise<Caller | null> {
  const key = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
  const parsed = key === undefined ? null : parseApiKey(key);
  if (parsed === null) return null;
  const { accountId, keyId, secret } = parsed;
  const now = context.now();
  return inAccount(context.db, accountId, async (tx) => {
    const known = await findApiKey(tx, { accountId, id: keyId });
    if (known === null) return null;
    const given = createHash('sha256').update(secret).digest();
    if (!timingSafeEqual(given, known.secretHash)) return null;
    await noteApiKeyUse(tx, { accountId, id: keyId, lastUsedAt: known.lastUsedAt }, now);
    return { accountId, id: keyId, kind: 'api-key', name: known.name, email: null, role: known.role };
  });
}

/** Browsers say where a request comes from, and a page cannot change that. */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  return origin === null || new URL(origin).host === request.headers.get('host');
}
