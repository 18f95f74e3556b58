import { z } from 'zod';
import { carrierTable } from './carriers.ts';
import { defineRoute } from './route.ts';

export const settingField = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'email', 'secret', 'number', 'choice', 'file']),
  required: z.boolean(),
  /** Only an owner may change it. */
  credential: z.boolean(),
  help: z.string(),
  maxLength: z.int().nullable(),
  multiline: z.boolean(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
  /** The mall lets it expire so many days after it was issued. */
  livesDays: z.int().nullable(),
});

export const mall = z
  .object({
    id: z.string(),
    name: z.string(),
    note: z.string().nullable(),
    capabilities: z.object({
      import: z.boolean(),
      shipNotice: z.boolean(),
      correctShipNotice: z.boolean(),
      buyerRating: z.boolean(),
      stock: z.boolean(),
      trackingNumbersMax: z.int(),
      credentialsExpire: z.boolean(),
    }),
    /** What the mall's own status codes (`mallStatus`) are called there, by code. */
    statusNames: z.record(z.string(), z.string()),
    settings: z.array(settingField),
    carrierTable: carrierTable.nullable(),
    /** Its shops are kept by files: nothing is fetched from it or told to it. */
    byFiles: z.boolean(),
    /** Signed in to through the mall's own consent page. */
    consent: z.boolean(),
  })
  .meta({ id: 'Mall' });
export type Mall = z.infer<typeof mall>;

export const listMalls = defineRoute({
  id: 'listMalls',
  method: 'get',
  path: '/malls',
  summary: 'Malls and carts that Matome speaks to, and what each can do',
  permission: 'viewer',
  answers: { 200: z.object({ items: z.array(mall) }) },
});
