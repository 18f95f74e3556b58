import { z } from 'zod';
import { defineRoute } from './route.ts';

const language = z.enum(['ja', 'en']);
const slug = z.string().min(1).max(200);

const pageHead = {
  /** `malls/rakuma`: its file below `docs/manual`, without the ending. */
  slug,
  title: z.string(),
  /** In Japanese, whatever the language: it names the category in filters. */
  category: z.string(),
  categoryName: z.string(),
  tags: z.array(z.string()),
  updated: z.iso.date(),
  /** Addresses of the screens that it is about. */
  screens: z.array(z.string()),
  /** The language that it is given in: a page that does not exist in the language asked for comes in Japanese. */
  language,
  hasEnglish: z.boolean(),
};

export const manualItem = z
  .object({
    ...pageHead,
    /** Why it was found, or how it begins. `hits` are places in `text`, in UTF-16 code units, `to` exclusive. */
    excerpt: z.object({
      text: z.string(),
      hits: z.array(z.object({ from: z.int(), to: z.int() })),
      /** The heading above it, as an address names it. */
      anchor: z.string().nullable(),
    }),
  })
  .meta({ id: 'ManualItem' });
export type ManualItem = z.infer<typeof manualItem>;

export const listManual = defineRoute({
  id: 'listManual',
  method: 'get',
  path: '/manual',
  summary: 'Pages of the manual: all of them, or those that hold every word of q, the best first',
  permission: 'public',
  query: z.strictObject({
    q: z.string().max(200).optional(),
    category: z.string().max(50).optional(),
    tag: z.string().max(50).optional(),
    /** That of Accept-Language when absent. */
    language: language.optional(),
  }),
  answers: {
    200: z.object({
      items: z.array(manualItem),
      /** Every category and tag of the manual, and how many of the pages that `q` finds have it. */
      categories: z.array(z.object({ id: z.string(), name: z.string(), count: z.int() })),
      tags: z.array(z.object({ name: z.string(), count: z.int() })),
      nextCursor: z.null(),
    }),
  },
});

export const getManualPage = defineRoute({
  id: 'getManualPage',
  method: 'get',
  path: '/manual/page',
  summary: 'One page of the manual, in Markdown',
  permission: 'public',
  query: z.strictObject({ slug, language: language.optional() }),
  answers: {
    200: z
      .object({
        ...pageHead,
        markdown: z.string(),
        /** In the order of the text. */
        headings: z.array(z.object({ level: z.int(), text: z.string(), anchor: z.string() })),
      })
      .meta({ id: 'ManualPage' }),
  },
});
export type ManualPage = z.infer<(typeof getManualPage.answers)[200]>;
