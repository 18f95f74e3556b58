const CODES = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT'];

/** True when it is the connection, or the server behind it, that failed and not what was asked. */
export function isConnectionLoss(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? String(cause.code) : '';
  return (
    code.startsWith('57P') ||
    code.startsWith('08') ||
    CODES.includes(code) ||
    // The driver's own words, which have no code.
    /^Connection terminated|not queryable|trying to connect$/.test(cause.message)
  );
}
