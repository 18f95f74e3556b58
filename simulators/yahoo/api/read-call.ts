import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { readRequest } from '../xml/read-request.ts';
import { judgeSeller } from './admit.ts';
import { badParameter, type Refusal } from './refuse.ts';

/** What may stand at a path of a request: whether a value is right. */
export type Rules = Readonly<Record<string, (value: string) => boolean>>;

/** The values of a request by path; an element that is not there is `undefined`. */
export interface Call {
  get(path: string): string | undefined;
  readonly paths: readonly string[];
}

const XML_TYPES = ['application/xml', 'text/xml', 'application/x-www-form-urlencoded'];

/** A request of XML that keeps the rules, or why the mall refuses it. An element that is empty where it must not be is wrong. */
export function readCall(
  c: Context<MallEnv>,
  { rules, required }: { readonly rules: Rules; readonly required: readonly string[] },
): Call | Refusal {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const leaves = XML_TYPES.includes(type) ? readRequest(c.get('bodyText')) : null;
  if (leaves === null) return badParameter('Req');
  const seller = judgeSeller(leaves.get('SellerId')?.[0]);
  if (seller !== null) return seller;
  for (const [path, values] of leaves) {
    const [value = '', ...more] = values;
    const rule = path === 'SellerId' ? () => true : Object.hasOwn(rules, path) ? rules[path] : undefined;
    if (rule === undefined || more.length > 0 || !rule(value)) return badParameter(lastOf(path));
  }
  const missing = required.find((path) => (leaves.get(path)?.[0] ?? '') === '');
  if (missing !== undefined) return badParameter(lastOf(missing));
  return { get: (path) => leaves.get(path)?.[0], paths: [...leaves.keys()] };
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
