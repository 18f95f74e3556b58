const NAMED: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

/** The five entities of XML, and characters by number. Anything else stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/giu, (entity) => {
    if (!entity.startsWith('&#')) return NAMED.get(entity) ?? entity;
    const isHex = entity[2]?.toLowerCase() === 'x';
    const codePoint = Number.parseInt(entity.slice(isHex ? 3 : 2, -1), isHex ? 16 : 10);
    return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : entity;
  });
}
