import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { decodeReferences } from './decode-references.ts';
import { isWellFormed } from './is-well-formed.ts';

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: true,
  // The parser's own one leaves references by number as they are written.
  entityDecoder: {
    decode: decodeReferences,
    setExternalEntities() {},
    addInputEntities() {},
    reset() {},
    setXmlVersion() {},
  },
});
const rootSchema = z.object({ request: z.record(z.string(), z.unknown()) });

/** What stands directly below `request`; elements inside of others do not count. `null`: this is not XML. */
export function readRequest(text: string): ReadonlyMap<string, string> | null {
  if (!isWellFormed(text)) return null;
  const parsed = parse(text);
  if (parsed === null) return null;
  const root = rootSchema.safeParse(parsed);
  const fields = new Map<string, string>();
  if (!root.success) return fields;
  for (const [name, value] of Object.entries(root.data.request)) {
    if (typeof value === 'string' && value !== '') fields.set(name, value);
  }
  return fields;
}

/** The parser throws at names and depths that it holds for an attack. */
function parse(text: string): unknown {
  try {
    return parser.parse(text);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
