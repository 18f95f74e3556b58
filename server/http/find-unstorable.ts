import { isStorable } from '../database/is-storable.ts';

/** The paths of the texts in a value that the database does not take. Names count as well. */
export function findUnstorable(value: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [path.join('.')];
  if (typeof value !== 'object' || value === null || value instanceof File) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const at = [...path, name];
    return isStorable(name) ? findUnstorable(item, at) : [at.join('.')];
  });
}
