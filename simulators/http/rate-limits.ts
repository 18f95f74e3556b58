import { type Rate, TokenBucket } from './token-bucket.ts';

/** The buckets of one mall: one for each name and caller, opened when first asked for. */
export class RateLimits {
  readonly #rates: Readonly<Record<string, Rate>>;
  #override: Rate | null = null;
  readonly #buckets = new Map<string, TokenBucket>();

  /** By name: what the mall allows each caller. */
  constructor(rates: Readonly<Record<string, Rate>>) {
    this.#rates = rates;
  }

  /** Takes one token; `null` when there was one, else the whole seconds (at least 1) until there will be. */
  take(name: string, caller: string, atMs: number): number | null {
    const key = `${name} ${caller}`;
    const bucket = this.#buckets.get(key) ?? new TokenBucket(this.rateOf(name));
    this.#buckets.set(key, bucket);
    return bucket.take(atMs);
  }

  /** The same rate for every name from now on. */
  setAll(rate: Rate): void {
    this.#override = rate;
    this.#buckets.clear();
  }

  /** What is allowed under that name now. */
  rateOf(name: string): Rate {
    const rate = this.#override ?? this.#rates[name];
    if (rate === undefined) throw new Error(`no rate is given for ${name}`);
    return rate;
  }
}
