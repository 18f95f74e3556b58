import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { REFUSALS, type RefusalCode } from '../shop/refusal.ts';

/** The contract's error answer. */
export function refuse<E extends MallEnv>(c: Context<E>, code: RefusalCode): Response {
  return c.json(describeRefusal(code), REFUSALS[code][0]);
}

export function refuseForRate<E extends MallEnv>(c: Context<E>, retryAfterSeconds: number): Response {
  c.header('Retry-After', String(retryAfterSeconds));
  return refuse(c, 'rate_limited');
}

/** The error body for a status that a fault asks for. */
export function describeStatus(status: number) {
  if (status === 429) return describeRefusal('rate_limited');
  return describeRefusal(status === 503 ? 'maintenance' : 'internal_error');
}

function describeRefusal(code: RefusalCode) {
  return { error: { code, message: REFUSALS[code][1] } };
}
