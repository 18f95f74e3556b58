import type { Context, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { MallEnv } from '../../http/mall-env.ts';
import { STORE } from '../order/codes.ts';
import { isSessionOver, isTokenGood, readGrant } from '../sign-in/grant.ts';
import { judgeSignature } from '../sign-in/judge-signature.ts';
import { readStoreKey } from '../sign-in/store-key.ts';
import type { YahooState } from '../sign-in/yahoo-state.ts';
import { errorOf, refuse, type Refusal } from './refuse.ts';

const accessSchema = z.object({ isAddressRegistered: z.boolean(), isApiApproved: z.boolean() });
export type Access = z.infer<typeof accessSchema>;

/** What Yahoo has allowed this application: its address, and the order API. */
export function readAccess(state: YahooState): Access {
  const saved = state.memory.get('access');
  return saved === undefined ? { isAddressRegistered: true, isApiApproved: true } : accessSchema.parse(saved);
}

export function tokenOf(authorization: string | undefined): string {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1] ?? '';
}

const REALM = 'Bearer realm="shopping.yahooapis.jp"';
const EXPIRED_SESSION: Refusal = {
  code: 'px-04102',
  message: 'AccessToken has been expired. This API session is shorter than another API.',
  status: 401,
};

/** Who asks, how often, from where, and whether the store signed it; every order call goes through here. */
export function admit(state: YahooState): MiddlewareHandler<MallEnv> {
  return async (c, next) => {
    const at = c.get('at');
    const given = c.req.header('authorization');
    if (!isTokenGood(state, tokenOf(given), at)) {
      const error = given === undefined ? '' : ', error="invalid_token", error_description="expired token"';
      c.header('WWW-Authenticate', `${REALM}${error}`);
      return refuse(c, { ...errorOf(401), status: 401 });
    }
    c.get('entry').shop = STORE.sellerId;
    if (state.limits.take('url', `${c.req.path} ${STORE.clientId}`, state.clock.now()) !== null)
      return refuse(c, { ...errorOf(403), status: 403 });
    const refusal = judgeAccess(state) ?? judgeSession(state, c);
    if (refusal !== null) return refuse(c, refusal);
    await next();
    return undefined;
  };
}

function judgeAccess(state: YahooState): Refusal | null {
  const { isAddressRegistered, isApiApproved } = readAccess(state);
  if (!isAddressRegistered)
    return { code: 'px-04306', message: 'Your IP address is not registered.', status: 403 };
  return isApiApproved
    ? null
    : { code: 'px-04303', message: 'Your application is not approved for this API.', status: 403 };
}

/** Without the store's signature an order session ends twelve hours after its first token. */
function judgeSession(state: YahooState, c: Context<MallEnv>): Refusal | null {
  const signed = {
    signature: c.req.header('x-sws-signature'),
    version: c.req.header('x-sws-signature-version'),
  };
  const status = judgeSignature(signed, readStoreKey(state), c.get('at'));
  c.header('X-SWS-Authorize-Status', status);
  return status !== 'authorized' && isSessionOver(readGrant(state), c.get('at')) ? EXPIRED_SESSION : null;
}

/** `null`: the store of this token. */
export function judgeSeller(sellerId: string | undefined): Refusal | null {
  if (sellerId === undefined || sellerId === '')
    return { code: 'px-04001', message: 'sellerId is required.', status: 400 };
  return sellerId === STORE.sellerId
    ? null
    : { code: 'px-14304', message: 'The seller is not allowed for this ID.', status: 403 };
}
