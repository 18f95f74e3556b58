import type { Context } from 'hono';
import { z } from 'zod';

/** The parsed JSON body of a control request (none counts as `{}`), or the answer that says what is wrong with it. */
export async function readBody<T>(
  c: Context,
  schema: z.ZodType<T>,
): Promise<{ readonly data: T } | { readonly answer: Response }> {
  const text = await c.req.text();
  const parsed = schema.safeParse(parseJson(text === '' ? '{}' : text));
  if (parsed.success) return { data: parsed.data };
  return { answer: c.json({ error: { code: 'invalid', message: z.prettifyError(parsed.error) } }, 422) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
