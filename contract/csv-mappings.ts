import { z } from 'zod';
import { id, idParams } from './fields.ts';
import { defineRoute } from './route.ts';

const header = z.string().trim().min(1).max(200);
const field = z.string().min(1).max(60);

export const charset = z.enum(['utf-8', 'cp932']);

/** `field: null` = the column is ignored, by name. Several columns of one field are joined with a space. */
export const csvColumn = z.strictObject({ header, field: field.nullable() });

const mapping = {
  name: z.string().trim().min(1).max(60),
  charset: z.enum(['auto', 'utf-8', 'cp932']),
  /** `line`: rows of one order number form one order. */
  rowIs: z.enum(['order', 'line']),
  columns: z.array(csvColumn).max(300),
  /** Stands where the file gives nothing. */
  fixed: z.array(z.strictObject({ field, value: z.string().trim().min(1).max(500) })).max(60),
};

/** How the columns of a CSV are read. Fields are the Order's names in dots: `recipient.name`, `line.sku` … */
export const csvMapping = z.object({ id, ...mapping }).meta({ id: 'CsvMapping' });
export type CsvMapping = z.infer<typeof csvMapping>;

const mappingParams = z.strictObject({ id, mappingId: id });

export const getCsvTemplate = defineRoute({
  id: 'getCsvTemplate',
  method: 'get',
  path: '/shops/{id}/csv-template',
  summary: 'An empty CSV with the headers that need no mapping',
  permission: 'viewer',
  params: idParams,
  query: z.strictObject({ charset: charset.default('utf-8') }),
  file: 'text/csv',
  answers: { 200: null },
});

export const listCsvMappings = defineRoute({
  id: 'listCsvMappings',
  method: 'get',
  path: '/shops/{id}/csv-mappings',
  summary: 'Saved column mappings of a shop',
  permission: 'viewer',
  params: idParams,
  answers: { 200: z.object({ items: z.array(csvMapping), nextCursor: z.string().nullable() }) },
});

export const createCsvMapping = defineRoute({
  id: 'createCsvMapping',
  method: 'post',
  path: '/shops/{id}/csv-mappings',
  summary: 'Save a column mapping; each required field needs a column or a fixed value',
  permission: 'staff',
  params: idParams,
  body: z.strictObject({
    name: mapping.name,
    charset: mapping.charset.default('auto'),
    rowIs: mapping.rowIs.default('line'),
    columns: mapping.columns,
    fixed: mapping.fixed.default([]),
  }),
  answers: { 201: csvMapping },
});

export const updateCsvMapping = defineRoute({
  id: 'updateCsvMapping',
  method: 'patch',
  path: '/shops/{id}/csv-mappings/{mappingId}',
  summary: 'Change a column mapping',
  permission: 'staff',
  params: mappingParams,
  body: z.strictObject({
    name: mapping.name.optional(),
    charset: mapping.charset.optional(),
    rowIs: mapping.rowIs.optional(),
    columns: mapping.columns.optional(),
    fixed: mapping.fixed.optional(),
  }),
  answers: { 200: csvMapping },
});

export const deleteCsvMapping = defineRoute({
  id: 'deleteCsvMapping',
  method: 'delete',
  path: '/shops/{id}/csv-mappings/{mappingId}',
  summary: 'Forget a column mapping; orders that it read stay as they are',
  permission: 'staff',
  params: mappingParams,
  answers: { 204: null },
});
