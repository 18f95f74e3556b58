import type { Context } from '../context.ts';
import type { Shop } from '../shops/shop-store.ts';

/** A simulated mall has no quota to spare, and who tries the desk wants to see orders come in. */
const DEMO_INTERVAL_MS = 10_000;

/** Of a mall that allows less than a request in an interval, so much of its pace is left for everything else. */
const PACE_SHARE = 1.2;

/** How long automatic fetching of this shop waits between two fetches, in ms: never shorter than its mall's slowest pace. */
export function importIntervalMs(context: Context, shop: Pick<Shop, 'demo' | 'mall'>): number {
  const intervalMs = context.config.autoImportSeconds * 1000;
  const wanted = shop.demo ? Math.min(DEMO_INTERVAL_MS, intervalMs) : intervalMs;
  const paces = Object.values(context.malls.get(shop.mall)?.rateLimits ?? {}).map((limit) => limit.perSecond);
  const slowest = Math.min(...paces);
  return Number.isFinite(slowest) ? Math.max(wanted, (PACE_SHARE * 1000) / slowest) : wanted;
}
