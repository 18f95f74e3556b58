import type { MiddlewareHandler } from 'hono';
import type { RakumaState } from '../state.ts';
import type { RakumaEnv } from './rakuma-env.ts';
import { refuse, refuseForRate } from './refuse.ts';

/** Finds the shop behind the token, counts the request against its rate, and lets only a valid token pass. */
export function requireToken(state: RakumaState): MiddlewareHandler<RakumaEnv> {
  return async (c, next) => {
    const token = state.tokens.find(readBearer(c.req.header('authorization')) ?? '');
    const shop = state.shops.find(({ shopId }) => shopId === token?.shopId);
    if (token === undefined || shop === undefined) return refuse(c, 'invalid_token');
    c.get('entry').shop = String(shop.shopId);
    const retryAfterSeconds = shop.bucket.take(state.clock.now());
    if (retryAfterSeconds !== null) return refuseForRate(c, retryAfterSeconds);
    if (token.expiresAt <= c.get('at')) return refuse(c, 'token_expired');
    if (!shop.isApiAllowed) return refuse(c, 'forbidden');
    c.set('shop', shop);
    await next();
    return undefined;
  };
}

export function readBearer(header: string | undefined): string | undefined {
  return /^Bearer (\S+)$/i.exec(header ?? '')?.[1];
}
