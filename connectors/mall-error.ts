import { saidIn } from '@matome/domain/text/said.ts';
import type { Said } from '@matome/domain/text/said.ts';

export type MallErrorKind = 'sign-in' | 'rate-limited' | 'unavailable' | 'refused' | 'unreadable';

/**
 * The mall failed us. The kind alone decides what follows:
 * `sign-in` the shop pauses until its credentials are mended · `rate-limited` again after `retryAfterMs` ·
 * `unavailable` again later · `refused` the mall says no in its own words · `unreadable` its answer makes no sense, a person looks.
 */
export class MallError extends Error {
  readonly kind: MallErrorKind;
  /** What a person is told; `message` is its Japanese. */
  readonly said: Said;
  /** The mall's own code, where it gives one. */
  readonly code: string | undefined;
  readonly httpStatus: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: MallErrorKind,
    said: Said,
    facts: { code?: string; httpStatus?: number; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(saidIn(said, 'ja'), { cause: facts.cause });
    this.name = 'MallError';
    this.said = said;
    this.kind = kind;
    this.code = facts.code;
    this.httpStatus = facts.httpStatus;
    this.retryAfterMs = facts.retryAfterMs;
  }
}
