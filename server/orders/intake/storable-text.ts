import { isStorable } from '../../database/is-storable.ts';

/**
 * A plain value whose texts PostgreSQL takes: NUL and halves of surrogate pairs become U+FFFD. The mall's own text is kept
 * whole beside it. A value without such texts, nearly every one, comes back as it is.
 */
export function storableText<T>(value: T): T;
export function storableText(value: unknown): unknown {
  if (typeof value === 'string')
    return isStorable(value) ? value : value.toWellFormed().replaceAll('\0', '\uFFFD');
  if (typeof value !== 'object' || value === null || isUnchanged(value)) return value;
  if (Array.isArray(value)) return Array.from<unknown>(value).map((item) => storableText(item));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, storableText(item)]));
}

function isUnchanged(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  for (const item of Object.values(value)) if (!isUnchanged(item)) return false;
  return true;
}
