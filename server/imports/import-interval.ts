import type { Context } from '../context.ts';
import type { Shop } from '../shops/shop-store.ts';

/** A simulated mall has no quota to spare, and who tries the desk wants to see orders come in. */
const DEMO_INTERVAL_MS = 10_000;

/** How long automatic fetching of this shop waits between two fetches, in ms. */
export function importIntervalMs(context: Context, shop: Pick<Shop, 'demo'>): number {
  const intervalMs = context.config.autoImportSeconds * 1000;
  return shop.demo ? Math.min(DEMO_INTERVAL_MS, intervalMs) : intervalMs;
}
