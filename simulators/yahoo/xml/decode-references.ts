const REFERENCE = /<!\[CDATA\[[\s\S]*?\]\]>|&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;
const HIGHEST = 0x10ffff;

/** Numeric character references as the characters they stand for, which the parser leaves alone; CDATA stays as it is. */
export function decodeReferences(xml: string): string {
  return xml.replace(REFERENCE, (match, hex: string | undefined, decimal: string | undefined) => {
    if (hex === undefined && decimal === undefined) return match;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (point > HIGHEST) return match;
    const character = String.fromCodePoint(point);
    if (character === '<') return '&lt;';
    return character === '&' ? '&amp;' : character;
  });
}
