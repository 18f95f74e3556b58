import { z } from 'zod';
import { charset } from './csv-mappings.ts';
import { idParams, periodEdge } from './fields.ts';
import { defineRoute } from './route.ts';

export const shippedColumn = z.strictObject({
  header: z.string().trim().min(1).max(200),
  field: z.string().min(1).max(60),
});

/** The columns of a shop's CSV of shipped orders; a column of `line.…` makes one row of each line. */
export const shippedColumns = z
  .object({
    columns: z.array(shippedColumn),
    /** Everything that a column can say, to choose from. */
    fields: z.array(z.object({ field: z.string(), label: z.string() })),
  })
  .meta({ id: 'ShippedColumns' });
export type ShippedColumns = z.infer<typeof shippedColumns>;

export const getShippedColumns = defineRoute({
  id: 'getShippedColumns',
  method: 'get',
  path: '/shops/{id}/shipped-columns',
  summary: 'The columns of the CSV of shipped orders',
  permission: 'viewer',
  params: idParams,
  answers: { 200: shippedColumns },
});

export const updateShippedColumns = defineRoute({
  id: 'updateShippedColumns',
  method: 'patch',
  path: '/shops/{id}/shipped-columns',
  summary: 'Set the columns of the CSV of shipped orders; an empty list brings back the default ones',
  permission: 'staff',
  params: idParams,
  body: z.strictObject({ columns: z.array(shippedColumn).max(100) }),
  answers: { 200: shippedColumns },
});

export const getShippedCsv = defineRoute({
  id: 'getShippedCsv',
  method: 'get',
  path: '/shops/{id}/shipped.csv',
  summary: 'Shipped and completed orders of a shop as CSV, to load into the mall',
  permission: 'viewer',
  params: idParams,
  query: z.strictObject({
    from: periodEdge.optional(),
    to: periodEdge.optional(),
    basis: z.enum(['updated', 'ordered', 'ships']).default('updated'),
    charset: charset.default('utf-8'),
  }),
  file: 'text/csv',
  answers: { 200: null },
});
