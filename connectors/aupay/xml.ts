import { parseXml } from '../xml/parse-xml.ts';
import { writeXml } from '../xml/write-xml.ts';

/** What stands in the root `response` of an answer. `null` = a page in HTML, a cut body or anything else that is no whole answer. */
export function parseResponse(text: string): { readonly response: unknown } | null {
  const document = parseXml(text);
  return document?.root === 'response' ? { response: document.body } : null;
}

/** The body of a write: its fields directly below `request`; any element around them is answered with "[orderId] required". */
export function writeRequest(fields: Readonly<Record<string, string>>): string {
  return writeXml('request', fields);
}
