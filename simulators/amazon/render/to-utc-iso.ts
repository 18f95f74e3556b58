/** `2026-11-24T00:30:00Z`, with milliseconds only where there are some. */
export function toUtcIso(atMs: number): string {
  return new Date(atMs).toISOString().replace('.000Z', 'Z');
}
