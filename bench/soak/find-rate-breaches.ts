import type { JournalEntry } from '@matome/simulators/http/journal.ts';
import { TokenBucket } from '@matome/simulators/http/token-bucket.ts';
import { DEFAULT_RATE } from '@matome/simulators/rakuma/options.ts';

/**
 * A5: no 429 of our making. Counted anew from the instants of arrival, because a fault that delays requests or moves the
 * mall's clock lets the mall itself count them wrongly.
 */
export function findRateBreaches(journal: readonly JournalEntry[]): readonly string[] {
  const buckets = new Map<string, TokenBucket>();
  return journal.flatMap(({ shop, at, path, status, fault }) => {
    if (shop === null) return [];
    const bucket = buckets.get(shop) ?? new TokenBucket(DEFAULT_RATE);
    buckets.set(shop, bucket);
    const isOver = bucket.take(Date.parse(at)) !== null;
    const isOurs = isOver && status === 429 && !(fault ?? '').includes('rate-limit');
    return isOurs ? [`A5 ${path}: over the mall's rate (${at})`] : [];
  });
}
