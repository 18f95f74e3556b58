import { XMLParser } from 'fast-xml-parser';

/** Values stay text, so that no number is rounded and no leading zero is lost; attributes stand as `@_name`. */
const parser = new XMLParser({
  parseTagValue: false,
  ignoreAttributes: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  entityDecoder: {
    decode: decodeEntities,
    setExternalEntities: ignore,
    addInputEntities: ignore,
    setXmlVersion: ignore,
    reset: ignore,
  },
});

const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The five of XML, and characters by number, which the parser leaves alone by default. Anything else stays as it is. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/giu, (entity, ...found) => {
    const [hex, decimal, name] = found.map((part) => (typeof part === 'string' ? part : null));
    if (name) return NAMED_ENTITIES.get(name) ?? entity;
    const codePoint = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : entity;
  });
}

function ignore(): void {}

const END_OF_ANSWER = /<\/response>\s*$/u;

/**
 * What stands in the root `response` of an answer. `null` = a page in HTML, a cut body or anything else that is no whole answer;
 * documents that declare entities of their own are none either.
 */
export function parseResponse(text: string): { readonly response: unknown } | null {
  if (!END_OF_ANSWER.test(text) || text.includes('<!DOCTYPE')) return null;
  try {
    const root: unknown = parser.parse(text);
    if (typeof root !== 'object' || root === null || !('response' in root)) return null;
    return { response: root.response };
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** The body of a write: its fields directly below `request`; any element around them is answered with "[orderId] required". */
export function writeRequest(fields: Readonly<Record<string, string>>): string {
  const elements = Object.entries(fields).map(([name, value]) => `<${name}>${escapeText(value)}</${name}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<request>${elements.join('')}</request>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
