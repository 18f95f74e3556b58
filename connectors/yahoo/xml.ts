import { writeXml } from '../xml/write-xml.ts';
import type { XmlTree } from '../xml/write-xml.ts';

/** The text of the outermost element of that name, as it stands in `text`; `null` = there is none. */
export function cutElement(text: string, name: string): string | null {
  const start = text.search(new RegExp(`<${name}[\\s>]`, 'u'));
  const end = text.lastIndexOf(`</${name}>`);
  return start < 0 || end < start ? null : text.slice(start, end + name.length + 3);
}

/** The body of a request, below the root `Req`. */
export function writeRequest(tree: XmlTree): string {
  return writeXml('Req', tree);
}
