import { XMLParser } from 'fast-xml-parser';
import { decodeEntities } from './decode-entities.ts';

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

/** Documents that declare entities of their own are not read at all. */
function ignore(): void {}

/** A whole XML document: the name of its root element, and what stands in it. */
export type XmlDocument = { readonly root: string; readonly body: unknown };

/** `null` = a page in HTML, a cut body, a document that declares entities of its own, or no XML at all. */
export function parseXml(text: string): XmlDocument | null {
  if (text.includes('<!DOCTYPE')) return null;
  try {
    const parsed: unknown = parser.parse(text);
    if (typeof parsed !== 'object' || parsed === null) return null;
    const roots: readonly (readonly [string, unknown])[] = Object.entries(parsed);
    const [root, body] = roots[0] ?? ['', null];
    if (roots.length !== 1) return null;
    const isWhole = text.trimEnd().endsWith(`</${root}>`) && root.toLowerCase() !== 'html';
    return isWhole ? { root, body } : null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
