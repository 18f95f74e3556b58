import type { Context, MiddlewareHandler } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { type Access, apiKeyOf, type AupayState, changeAccess, readAccess, SHOP_ID } from '../access.ts';
import { answerRefusal } from './answer.ts';
import { REFUSALS, type Refusal } from '../shop/refusals.ts';

/** Lets only a good key pass, and counts the shop's requests; a wrong key is nobody's and counts for nobody. */
export function requireKey(state: AupayState): MiddlewareHandler<MallEnv> {
  return async (c, next) => {
    const access = readAccess(state);
    if (readBearer(c) !== apiKeyOf(access)) return answerRefusal(c, REFUSALS.auth, 401);
    c.get('entry').shop = SHOP_ID;
    if (state.limits.take('calls', SHOP_ID, state.clock.now()) !== null) {
      return answerRefusal(c, REFUSALS.busy, 429);
    }
    const refusal = judgeAccess(access, c.get('at'));
    if (refusal !== null) return answerRefusal(c, refusal, 401);
    if (!hasRightContentType(c)) return answerRefusal(c, REFUSALS.contentType, 415);
    await next();
    return undefined;
  };
}

/** The key of this request, if it is one, is good no more. */
export function expireKeyOf(state: AupayState, c: Context<MallEnv>): void {
  if (readBearer(c) === apiKeyOf(readAccess(state))) changeAccess(state, { expiresAt: state.clock.now() });
}

function judgeAccess(access: Access, at: number): Refusal | null {
  if (!access.isIpRegistered) return REFUSALS.ip;
  if (access.expiresAt <= at) return REFUSALS.expired;
  return access.hasOrderRights ? null : REFUSALS.rights;
}

function readBearer(c: Context<MallEnv>): string | undefined {
  return /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
}

/** The mall wants one even of a request without a body. */
function hasRightContentType(c: Context<MallEnv>): boolean {
  const [type] = (c.req.header('content-type') ?? '').toLowerCase().split(';');
  return type?.trim() === (c.req.method === 'POST' ? 'application/xml' : 'application/x-www-form-urlencoded');
}
