/** One change for the history. `field` is named as in the API's Order, in dots. */
export type Change = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** What differs between two plain values, leaf by leaf. A list is compared and shown whole. */
export function differences(
  field: string,
  { before, after }: { readonly before: unknown; readonly after: unknown },
): readonly Change[] {
  if (Object.is(before, after)) return [];
  if (!isRecord(before) || !isRecord(after)) {
    return isEqual(before, after) ? [] : [{ field, before, after }];
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    differences(`${field}.${key}`, { before: before[key], after: after[key] }),
  );
}

/** Deep equality of plain values: objects by their keys in any order, lists in order. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => isEqual(item, b[i]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
