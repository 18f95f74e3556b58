import { z } from 'zod';
import { accepted, id, idParams, instant } from './fields.ts';
import { charset, csvMapping } from './csv-mappings.ts';
import { importRun } from './imports.ts';
import { defineRoute } from './route.ts';

export const CSV_MAX_BYTES = 50 * 1024 * 1024;
export const CSV_MAX_ROWS = 200_000;
/** What a form's own lines may add to its file. */
const FORM_BYTES = 256 * 1024;

const file = z.file();
/** A mapping as JSON (`charset, rowIs, columns, fixed`) that is not saved. */
const draft = z.string().max(200_000).optional();
const flag = z.stringbool().default(false);

const fault = z.object({
  row: z.int(),
  mallOrderNo: z.string().nullable(),
  code: z.string(),
  message: z.string(),
});

/** A file looked at, nothing stored. */
export const csvPreview = z
  .object({
    /** Recognised, or as asked. */
    charset,
    headers: z.array(z.string()),
    /** The first rows as they stand, cells by column. */
    rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
    /** How the file was read here: the mapping asked for, else the saved one that fits, else the best guess. */
    mapping: csvMapping.omit({ id: true, name: true }),
    /** The saved mapping that fits, or that was asked for. */
    mappingId: id.nullable(),
    unmappedHeaders: z.array(z.string()),
    /** Required fields without a column or a fixed value. */
    missingFields: z.array(z.string()),
    /** The first orders as they will become. */
    orders: z.array(
      z.object({
        row: z.int(),
        mallOrderNo: z.string(),
        orderedAt: instant,
        status: z.string(),
        orderer: z.string().nullable(),
        recipient: z.string().nullable(),
        address: z.string().nullable(),
        lines: z.array(z.object({ sku: z.string().nullable(), name: z.string(), quantity: z.int() })),
        totalYen: z.int().nullable(),
      }),
    ),
    /** What is wrong with the first rows. */
    faults: z.array(fault),
    /** Everything that a column can say, to choose from. */
    fields: z.array(z.object({ field: z.string(), label: z.string(), required: z.boolean() })),
  })
  .meta({ id: 'CsvPreview' });
export type CsvPreview = z.infer<typeof csvPreview>;

export const previewCsv = defineRoute({
  id: 'previewCsv',
  method: 'post',
  path: '/shops/{id}/csv-preview',
  summary: 'Look at a CSV: charset, headers, and the first orders under a saved, given or guessed mapping',
  permission: 'staff',
  audit: false,
  params: idParams,
  form: {
    fields: z.strictObject({
      file,
      mappingId: id.optional(),
      mapping: draft,
      /** Only the beginning of the file was sent: its last row may be cut off. */
      isBeginning: flag,
    }),
    maxBytes: CSV_MAX_BYTES + FORM_BYTES,
  },
  answers: { 200: csvPreview },
});

export const createCsvImport = defineRoute({
  id: 'createCsvImport',
  method: 'post',
  path: '/shops/{id}/csv-imports',
  summary:
    'Bring in a CSV (at most 50 MB and 200,000 rows). Without a mapping its headers are those of the template. `dryRun`: say what would become of it',
  permission: 'staff',
  params: idParams,
  form: {
    fields: z.strictObject({ file, mappingId: id.optional(), mapping: draft, dryRun: flag }),
    maxBytes: CSV_MAX_BYTES + FORM_BYTES,
  },
  answers: { 202: accepted },
});

export const undoImport = defineRoute({
  id: 'undoImport',
  method: 'post',
  path: '/imports/{id}/undo',
  summary: 'Take a CSV back: its orders that nobody touched are removed, the others are listed',
  permission: 'staff',
  params: idParams,
  answers: { 200: importRun },
});

export const getRejectedCsv = defineRoute({
  id: 'getRejectedCsv',
  method: 'get',
  path: '/imports/{id}/rejected.csv',
  summary: 'Every row that was not taken, why, and of a CSV the row itself, to mend and bring in again',
  permission: 'viewer',
  params: idParams,
  query: z.strictObject({ charset: charset.default('utf-8') }),
  file: 'text/csv',
  answers: { 200: null },
});
