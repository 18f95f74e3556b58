/** `undefined` is an absent element, `null` an empty one, a list the element so many times. */
export type XmlContent =
  | string
  | number
  | null
  | undefined
  | readonly XmlContent[]
  | { readonly [name: string]: XmlContent };

export function writeElement(name: string, content: XmlContent): string {
  if (content === undefined) return '';
  if (Array.isArray(content)) return content.map((one) => writeElement(name, one)).join('');
  const inside = writeContent(content);
  return inside === '' ? `<${name}/>` : `<${name}>${inside}</${name}>`;
}

function writeContent(content: XmlContent): string {
  if (content === null || content === undefined) return '';
  if (typeof content === 'string') return escapeText(content);
  if (typeof content === 'number') return String(content);
  return Object.entries(content)
    .map(([name, inner]) => writeElement(name, inner))
    .join('');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
