import type { RouteInput, RouteSpec } from '@matome/contract/route.ts';
import type { Context as HonoContext } from 'hono';
import { z } from 'zod';
import type { Language } from './caller.ts';
import { HttpProblem } from './http-problem.ts';

const MESSAGES = { ja: z.locales.ja().localeError, en: z.locales.en().localeError };

/** Parses parameters, query and body by the contract. Throws 400 for text that is no JSON, 422 with the path of each fault. */
export async function readInput<R extends RouteSpec>(
  route: R,
  c: HonoContext,
  language: Language,
): Promise<RouteInput<R>> {
  const parts = {
    params: parse(route.params, c.req.param(), language),
    query: parse(route.query, onlyOnce(c.req.queries()), language),
    body: route.body === undefined ? {} : parse(route.body, await readJson(c), language),
  };
  // The schemas that parsed these parts are the very ones that RouteInput is inferred from.
  // oxlint-disable-next-line typescript/consistent-type-assertions
  return parts as RouteInput<R>;
}

function parse(schema: z.ZodType | undefined, value: unknown, language: Language): unknown {
  if (schema === undefined) return {};
  const read = schema.safeParse(value, { error: MESSAGES[language] });
  if (read.success) return read.data;
  throw new HttpProblem('bad-input', {
    errors: read.error.issues.map((issue) => ({
      path: issue.path.map(String).join('.'),
      message: issue.message,
    })),
  });
}

function onlyOnce(queries: Record<string, string[]>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(queries).map(([name, values]) => [name, values.at(-1)]));
}

async function readJson(c: HonoContext): Promise<unknown> {
  const text = await c.req.text();
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HttpProblem('bad-json', { detail: cause instanceof Error ? cause.message : String(cause) });
  }
}
