import type { Context } from 'hono';
import { z } from 'zod';
import type { MallEnv } from '../../http/mall-env.ts';
import { type CodePrefix, type Message, say } from './message.ts';
import { parseJson } from './parse-json.ts';

/** A whole number, which samples of the mall also send as text. */
export const whole = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d{1,15}$/)
    .transform(Number),
]);
export const flag = oneOf([0, 1]);

export function oneOf(choices: readonly number[]) {
  return whole.refine((value) => choices.includes(value));
}

/** A field that may be left out: absent, `null` or empty. */
export function optional<T>(schema: z.ZodType<T>) {
  return z.union([z.literal('').transform(() => undefined), schema]).nullish();
}

export type Read<T> = { readonly asked: T } | { readonly refused: readonly Message[] };

interface Form<T> {
  readonly schema: z.ZodType<T>;
  readonly of: CodePrefix;
  /** Of which entry of the request a field is. */
  readonly placeOf?: (path: readonly PropertyKey[], body: unknown) => Place;
}
type Place = { readonly dataNumber?: number };

/** The request of an order function, or what is missing from it or in a wrong form. */
export function readRequest<T>(c: Context<MallEnv>, form: Form<T>): Read<T> {
  const { schema, of, placeOf = () => ({}) } = form;
  const type = c.req.header('content-type') ?? '';
  const bodyText = c.get('bodyText');
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) return refuse(of, 'Content-Type');
  // Japanese has to come as UTF-8 itself.
  if (/\\u(?!00[01])[0-9a-f]{4}/i.test(bodyText)) return refuse(of, 'request');
  const body = parseJson(bodyText);
  const parsed = schema.safeParse(body);
  if (parsed.success) return { asked: parsed.data };
  const fields = new Map(parsed.error.issues.map(({ path }) => [path.join('.') || 'request', path]));
  const refused = [...fields].map(([field, path]) =>
    (isMissing(body, path) ? sayMissing : sayBadFormat)(of, field, placeOf(path, body)),
  );
  return { refused };
}

function refuse(of: CodePrefix, field: string): { readonly refused: readonly Message[] } {
  return { refused: [sayBadFormat(of, field)] };
}

export function sayMissing(of: CodePrefix, field: string, place: Place = {}): Message {
  return say({ of, suffix: 'ERROR_009' }, `必須項目が設定されていません。（項目名：${field}）`, place);
}

export function sayBadFormat(of: CodePrefix, field: string, place: Place = {}): Message {
  return say({ of, suffix: 'ERROR_011' }, `項目の形式が正しくありません。（項目名：${field}）`, place);
}

function isMissing(body: unknown, path: readonly PropertyKey[]): boolean {
  let value = body;
  for (const key of path) {
    const record = z.record(z.union([z.string(), z.number()]), z.unknown()).safeParse(value);
    value = Array.isArray(value) && typeof key === 'number' ? value[key] : record.data?.[String(key)];
  }
  return path.length > 0 && (value === undefined || value === null || value === '' || isEmptyList(value));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
