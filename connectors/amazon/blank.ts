/** Amazon writes "nothing" as a missing field, `null` or an empty text. */
export function orNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === '' ? null : text;
}

/** The moment that a text means; `null` where it means none. */
export function readInstant(text: string | null | undefined): Date | null {
  const at = new Date(orNull(text) ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? null : at;
}
