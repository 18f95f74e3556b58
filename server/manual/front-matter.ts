import { MANUAL_CATEGORIES } from '@matome/domain/manual/categories.ts';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';

const text = z.string().trim().min(1);
const common = {
  title: text,
  /** 更新日. */
  updated: z.iso.date(),
};
const tags = z.array(text).min(1);
const category = z.enum(MANUAL_CATEGORIES.map(({ ja }) => ja));
const order = z.int().min(1);
const screens = z.array(z.string().regex(/^\/(?:[^/?#]+(?:\/[^/?#]+)*)?$/, 'is no address like /imports'));

const JAPANESE = z.strictObject({ ...common, category, tags, order, screens: screens.default([]) });
/** What it leaves out is that of the Japanese page. */
const ENGLISH = z.strictObject({ ...common, tags: tags.optional() });

export type FrontMatter = z.infer<typeof JAPANESE>;

type Split<F> = { readonly head: F; readonly markdown: string } | { readonly faults: readonly string[] };

export const readJapanese = (file: string) => readFront(JAPANESE, file);
export const readEnglish = (file: string) => readFront(ENGLISH, file);

const FENCED = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

/** The YAML between the lines `---` at the top of a file, checked, and the Markdown below it. */
function readFront<F>(schema: z.ZodType<F>, file: string): Split<F> {
  const [, yaml, markdown] = FENCED.exec(file) ?? [];
  if (yaml === undefined || markdown === undefined) return { faults: ['begins without front matter'] };
  const head = schema.safeParse(parseYaml(yaml));
  if (head.success) return { head: head.data, markdown };
  return { faults: head.error.issues.map(({ path, message }) => `${path.join('.') || '---'}: ${message}`) };
}

/** What is no YAML is read as nothing, and so fails as missing everything. */
function parseYaml(yaml: string): unknown {
  try {
    // The core schema reads `2026-11-25` as text, not as an instant.
    return parse(yaml, { schema: 'core' });
  } catch (error) {
    if (error instanceof YAMLParseError) return error.message;
    throw error;
  }
}
