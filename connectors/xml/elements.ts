/** The text of an element, however it was parsed; `null` = missing, empty, or holding elements only. Of several the first that says anything. */
export function plainText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) {
    for (const one of value) {
      const text = plainText(one);
      if (text !== null) return text;
    }
    return null;
  }
  if (typeof value === 'object' && value !== null && '#text' in value) return plainText(value['#text']);
  return null;
}

/** The elements of one name: one comes alone, several as a list, an empty one as blank text. */
export function listElements(value: unknown): readonly unknown[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter(
    (one) => one !== undefined && one !== null && !(typeof one === 'string' && one.trim() === ''),
  );
}

/** The element of one name, for its children; without any it is empty. */
export function firstElement(value: unknown): object {
  for (const one of listElements(value)) {
    if (typeof one === 'object' && one !== null && !Array.isArray(one)) return one;
  }
  return {};
}
