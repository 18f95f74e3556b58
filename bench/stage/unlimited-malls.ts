import type { Mall } from '@matome/connectors/mall.ts';
import { malls } from '@matome/connectors/malls.ts';

const UNLIMITED = { perSecond: Number.POSITIVE_INFINITY, burst: Number.POSITIVE_INFINITY };

/** Every mall without its rate limits, so that our own speed is measured. */
export const unlimitedMalls: readonly Mall[] = malls.map((mall) => ({
  ...mall,
  rateLimits: Object.fromEntries(Object.keys(mall.rateLimits).map((name) => [name, UNLIMITED])),
}));
