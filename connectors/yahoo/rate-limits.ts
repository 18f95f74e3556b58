import type { RateLimit } from '../mall.ts';

/** One query a second for each URL; whoever asks more is shut out for a while. The sign-in names no limit. */
export const RATE_LIMITS = {
  orderList: { perSecond: 1, burst: 1 },
  orderInfo: { perSecond: 1, burst: 1 },
  orderShipStatusChange: { perSecond: 1, burst: 1 },
  orderStatusChange: { perSecond: 1, burst: 1 },
  token: { perSecond: 1, burst: 3 },
} as const satisfies Record<string, RateLimit>;

/** The last part of the URL, which is also what the limits are counted by. */
export type Api = Exclude<keyof typeof RATE_LIMITS, 'token'>;
