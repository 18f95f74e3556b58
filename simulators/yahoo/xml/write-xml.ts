export const XML_TYPE = 'application/xml; charset=UTF-8';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

export type Value = string | number | boolean;

/** An element with text; what is more than a plain word stands in CDATA. */
export function writeText(name: string, value: Value): string {
  const text = String(value);
  const content = /^[\w.:+-]*$/.test(text)
    ? text
    : `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

/** An element with elements; `attributes` need no escaping. */
export function writeElement(name: string, parts: readonly string[], attributes = ''): string {
  const head = attributes === '' ? name : `${name} ${attributes}`;
  return parts.length === 0 ? `<${head}/>` : `<${head}>${parts.join('')}</${name}>`;
}

export function writeDocument(root: string): string {
  return `${DECLARATION}${root}\n`;
}
