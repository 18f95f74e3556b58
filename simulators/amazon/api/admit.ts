import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import type { AmazonState, Operation } from '../shop/amazon-state.ts';
import { CREDENTIALS } from '../shop/credentials.ts';
import { type Refusal, refuseBy } from './refuse.ts';
import { findTokenExpiry } from './sign-in.ts';

/**
 * Finds the seller behind the token and counts the request against the operation's usage plan; `null` when it may go on. The model
 * has 401 only for confirmShipment: elsewhere a token that is no token is answered 403, like an expired one.
 */
export function admit(state: AmazonState, c: Context<MallEnv>, operation: Operation): Refusal | null {
  const unknown = operation === 'confirmShipment' ? 401 : 403;
  const token = c.req.header('x-amz-access-token');
  if (token === undefined || token === '')
    return refuseBy(unknown, 'Access token is missing in the request header.');
  const expiresAt = findTokenExpiry(state, token);
  if (expiresAt === undefined)
    return refuseBy(unknown, 'The access token you provided is revoked, malformed or invalid.');
  c.get('entry').shop = CREDENTIALS.sellerId;
  if (state.limits.take(operation, CREDENTIALS.sellerId, state.clock.now()) !== null) return refuseBy(429);
  if (expiresAt <= c.get('at')) return refuseBy(403, 'The access token you provided has expired.');
  const rate = state.limits.rateOf(operation);
  if (rate !== 'unlimited') c.header('x-amzn-RateLimit-Limit', String(rate.perSecond));
  return null;
}
