import type { RouteInput, RouteSpec } from '@matome/contract/route.ts';
import type { Context as HonoContext } from 'hono';
import { z } from 'zod';
import type { Language } from './caller.ts';
import { findUnstorable } from './find-unstorable.ts';
import { HttpProblem } from './http-problem.ts';
import { withoutEndings } from './route-path.ts';

const MESSAGES = { ja: z.locales.ja().localeError, en: z.locales.en().localeError };
const UNKNOWN_FIELD = { ja: 'この項目はありません。', en: 'There is no such field.' };
const UNSTORABLE = {
  ja: '保存できない文字（NUL や壊れた文字）が含まれています。取り除いてください。',
  en: 'It holds a character that cannot be stored (NUL, or half of a character). Take it out.',
};
const NO_FORM = {
  ja: '本文を multipart/form-data で送ってください。',
  en: 'Send the body as multipart/form-data.',
};
const NO_UTF8 = { ja: '本文が UTF-8 ではありません。', en: 'The body is not UTF-8.' };

/**
 * Parses parameters, query and body by the contract. Throws 404 for a parameter that no thing can have, 400 for a body that is
 * no JSON (or no form, where the call takes one), and 422 with the path of each fault.
 */
export async function readInput<R extends RouteSpec>(
  route: R,
  c: HonoContext,
  language: Language,
): Promise<RouteInput<R>> {
  const params = route.params?.safeParse(withoutEndings(route.path, c.req.param()));
  if (params !== undefined && (!params.success || findUnstorable(params.data).length > 0))
    throw new HttpProblem('not-found');
  const parts = {
    params: params?.data ?? {},
    query: parse(route.query, onlyOnce(c.req.queries()), language),
    body: route.body === undefined ? {} : parse(route.body, await readJson(c, language), language),
    form: route.form === undefined ? {} : parse(route.form.fields, await readForm(c, language), language),
  };
  // The schemas that parsed these parts are the very ones that RouteInput is inferred from.
  // oxlint-disable-next-line typescript/consistent-type-assertions
  return parts as RouteInput<R>;
}

function parse(schema: z.ZodType | undefined, value: unknown, language: Language): unknown {
  if (schema === undefined) return {};
  const read = schema.safeParse(value, { error: MESSAGES[language] });
  const errors = read.success
    ? findUnstorable(read.data).map((path) => ({ path, message: UNSTORABLE[language] }))
    : read.error.issues.flatMap((issue) => toErrors(issue, language));
  if (errors.length > 0) throw new HttpProblem('bad-input', { errors });
  return read.data;
}

/** An unknown field stands at its own path. */
function toErrors(issue: z.core.$ZodIssue, language: Language) {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }];
  return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: UNKNOWN_FIELD[language] }));
}

function onlyOnce(queries: Record<string, string[]>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(queries).map(([name, values]) => [name, values.at(-1)]));
}

async function readJson(c: HonoContext, language: Language): Promise<unknown> {
  const text = decode(await c.req.arrayBuffer());
  if (text === null) throw new HttpProblem('bad-json', { detail: NO_UTF8[language] });
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HttpProblem('bad-json', { detail: cause instanceof Error ? cause.message : String(cause) });
  }
}

async function readForm(c: HonoContext, language: Language): Promise<unknown> {
  try {
    const form = await c.req.formData();
    return Object.fromEntries([...form].filter(([, value]) => value !== ''));
  } catch (cause) {
    // Another media type, or a body that is none of it.
    if (!(cause instanceof TypeError)) throw cause;
    throw new HttpProblem('bad-form', { detail: NO_FORM[language] });
  }
}

/** `null` = these bytes are no UTF-8. */
function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
