import type { RateLimit } from '../mall.ts';

/** Amazon counts each operation of a seller on its own. These are its default usage plans; the sign-in has none, and gets a wide one. */
export const RATE_LIMITS = {
  searchOrders: { perSecond: 0.0056, burst: 20 },
  getOrder: { perSecond: 0.5, burst: 30 },
  confirmShipment: { perSecond: 2, burst: 10 },
  getMarketplaceParticipations: { perSecond: 0.016, burst: 15 },
  signIn: { perSecond: 1, burst: 10 },
} as const satisfies Record<string, RateLimit>;

export type Operation = keyof typeof RATE_LIMITS;

/** How long the bucket of an operation takes to hold one more request. */
export function refillMs(operation: Operation): number {
  return Math.ceil(1000 / RATE_LIMITS[operation].perSecond);
}
