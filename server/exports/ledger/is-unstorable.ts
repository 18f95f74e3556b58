/** A value that PostgreSQL does not take (classes 22, 23, 54), or that our own reading of an order stumbles over. */
export function isUnstorable(error: unknown): boolean {
  if (error instanceof RangeError || error instanceof TypeError) return true;
  return error instanceof Error && 'code' in error && /^(22|23|54)/.test(String(error.code));
}
