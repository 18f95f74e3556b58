import { z } from 'zod';
import type { Said } from '../words.ts';
import type { CsvColumn, CsvMapping } from './mapping.ts';

/** What is wrong with one row. `row` as a spreadsheet counts. */
export type RowFault = { readonly row: number; readonly code: string; readonly message: Said };

/** The rows of one order, each as the mapped fields that it gives. */
export type OrderRows = {
  readonly rowIs: CsvMapping['rowIs'];
  readonly rows: readonly { readonly row: number; readonly values: ReadonlyMap<string, string> }[];
};

const storedRows = z.object({
  rowIs: z.enum(['order', 'line']),
  columns: z.array(z.object({ header: z.string(), field: z.string() })),
  fixed: z.array(z.object({ field: z.string(), value: z.string() })),
  rows: z.array(z.record(z.string(), z.string())),
});

/**
 * The rows of an order as they are kept: every cell that holds something under its header, ignored ones too, and how they are
 * read. Where in the file they stood is no part of it, so the same order in another file is the same.
 */
export function writeRaw(
  mapping: Pick<CsvMapping, 'rowIs' | 'columns' | 'fixed'>,
  rows: readonly Readonly<Record<string, string>>[],
): string {
  const columns = mapping.columns.filter(
    ({ header, field }) => field !== null && rows.some((row) => header in row),
  );
  return JSON.stringify({ rowIs: mapping.rowIs, columns, fixed: mapping.fixed, rows });
}

/** Throws ZodError for a text that `writeRaw` did not write. */
export function readStoredRows(raw: string): OrderRows {
  const { rowIs, columns, fixed, rows } = storedRows.parse(JSON.parse(raw));
  return {
    rowIs,
    rows: rows.map((cells, index) => ({ row: index + 1, values: valuesOf({ columns, fixed }, cells) })),
  };
}

/** How a cell is marked that a spreadsheet would take for a formula. */
const AS_TEXT = /^'(?=[=+\-@＝＋－＠])/;

/** What one row says of each field. */
export function valuesOf(
  { columns, fixed }: { readonly columns: readonly CsvColumn[]; readonly fixed: CsvMapping['fixed'] },
  cells: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { header, field } of columns) {
    const text = (cells[header] ?? '').trim().replace(AS_TEXT, '');
    if (field === null || text === '') continue;
    const before = values.get(field);
    values.set(field, before === undefined ? text : `${before} ${text}`);
  }
  for (const { field, value } of fixed) if (!values.has(field) && value !== '') values.set(field, value);
  return values;
}
