/**
 * The text of an `<input type="datetime-local">` always means Tokyo here, wherever the browser stands.
 * `2026-08-21T14:30` ⇄ `2026-08-21T14:30:00+09:00`.
 */
export function instantOfInput(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return undefined;
  return `${text.slice(0, 16)}:00+09:00`;
}

const TOKYO_OFFSET_MS = 9 * 60 * 60 * 1000;

export function inputOfInstant(at: Date): string {
  return new Date(at.getTime() + TOKYO_OFFSET_MS).toISOString().slice(0, 16);
}
