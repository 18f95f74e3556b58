import { parseJson } from '../http/send-request.ts';
import { firstElement } from '../xml/elements.ts';
import { wireFault, wirePlainFault, wireVerdict } from './wire.ts';
import type { WireWarning } from './wire.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { XmlDocument } from '../xml/parse-xml.ts';

/** The mall's words for a failure. The sign that a token is over has a message and no code. */
export type Fault = { readonly code: string | null; readonly message: string | null };

/** What an answer says of the call, whatever its HTTP status. `null` = no answer of the mall's: a gateway's page, a cut body. */
export type Verdict =
  | { readonly said: 'fault'; readonly fault: Fault }
  | {
      readonly said: 'ok';
      readonly document: XmlDocument;
      readonly warnings: readonly WireWarning[];
    }
  | { readonly said: 'odd' };

/** An `Error` may be the root, or stand in a `Result` that otherwise looks like one without data. */
export function readVerdict(text: string): Verdict | null {
  if (text.trimStart().startsWith('{')) return readJsonFault(text);
  const document = parseXml(text);
  if (document === null) return null;
  const { root, body } = document;
  if (root === 'Error') return { said: 'fault', fault: toFault(body) };
  const outer = childrenOf(body);
  const inner = childrenOf(outer['Result']);
  const error = outer['Error'] ?? inner['Error'];
  if (error !== undefined) return { said: 'fault', fault: toFault(error) };
  const { Status: status, Warning: warnings } = wireVerdict.parse('Result' in outer ? inner : outer);
  if (status === 'OK') return { said: 'ok', document, warnings };
  if (status === 'NG') {
    const { code, message } = toFault(inner);
    return { said: 'fault', fault: { code: code ?? 'NG', message } };
  }
  return { said: 'odd' };
}

/** Some of the mall's APIs say failures in JSON. */
function readJsonFault(text: string): Verdict | null {
  const parsed = parseJson(text);
  if (parsed === null) return null;
  const plain = wirePlainFault.safeParse(parsed.json);
  if (plain.success)
    return { said: 'fault', fault: { code: plain.data.error, message: plain.data.message ?? null } };
  const error = childrenOf(parsed.json)['Error'];
  return error === undefined ? { said: 'odd' } : { said: 'fault', fault: toFault(error) };
}

function toFault(body: unknown): Fault {
  const { Code: code, Message: message } = wireFault.parse(body);
  return { code, message: message ?? (typeof body === 'string' ? body.trim() || null : null) };
}

/** The elements by name; own ones alone. */
function childrenOf(body: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(firstElement(body)));
}
