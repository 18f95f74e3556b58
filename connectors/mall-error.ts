export type MallErrorKind = 'sign-in' | 'rate-limited' | 'unavailable' | 'refused' | 'unreadable';

/**
 * The mall failed us. The kind alone decides what follows:
 * `sign-in` the shop pauses until its credentials are mended · `rate-limited` again after `retryAfterMs` ·
 * `unavailable` again later · `refused` the mall says no in its own words · `unreadable` its answer makes no sense, a person looks.
 */
export class MallError extends Error {
  readonly kind: MallErrorKind;
  /** The mall's own code, where it gives one. */
  readonly code: string | undefined;
  readonly httpStatus: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: MallErrorKind,
    message: string,
    facts: { code?: string; httpStatus?: number; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: facts.cause });
    this.name = 'MallError';
    this.kind = kind;
    this.code = facts.code;
    this.httpStatus = facts.httpStatus;
    this.retryAfterMs = facts.retryAfterMs;
  }
}
