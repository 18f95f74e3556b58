/** How much a mall allows: `burst` requests at once, refilled at `perSecond`. */
export type Rate = { readonly perSecond: number; readonly burst: number } | 'unlimited';

/** Counts requests as a mall does that allows a rate with a burst. */
export class TokenBucket {
  #rate: Rate;
  #tokens: number;
  #countedAt = Number.NEGATIVE_INFINITY;

  constructor(rate: Rate) {
    this.#rate = rate;
    this.#tokens = rate === 'unlimited' ? 0 : rate.burst;
  }

  /** Takes one token; `null` when there was one, else the whole seconds (at least 1) until there will be. */
  take(atMs: number): number | null {
    if (this.#rate === 'unlimited') return null;
    const { perSecond, burst } = this.#rate;
    const passedMs = Math.max(0, atMs - this.#countedAt);
    this.#countedAt = Math.max(this.#countedAt, atMs);
    this.#tokens = Math.min(burst, this.#tokens + (passedMs / 1000) * perSecond);
    if (this.#tokens < 1) return Math.max(1, Math.ceil((1 - this.#tokens) / perSecond));
    this.#tokens -= 1;
    return null;
  }
}
