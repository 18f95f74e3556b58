import type { ReadOrder, Rejected } from '../mall.ts';
import type { MatchedHeaders } from './headers.ts';
import type { CsvMapping } from './mapping.ts';
import { readStoredRows, valuesOf, writeRaw } from './order-rows.ts';
import type { RowFault } from './order-rows.ts';
import { toMallOrder } from './orders.ts';
import type { CsvRow } from './read-rows.ts';

/** A file's header, met by a mapping. `headers`: their names by column, `null` = without one. */
export type CsvTable = {
  readonly mapping: CsvMapping;
  readonly headers: readonly (string | null)[];
  readonly matched: MatchedHeaders;
};

/** The rows of one order, in the order of the file. */
export type CsvOrder = readonly CsvRow[];

/** Gathers the rows of each order; those of one order may stand anywhere in the file. A row without a number stands alone. */
export function openGrouping(table: CsvTable): { add(row: CsvRow): void; orders(): readonly CsvOrder[] } {
  const places = table.matched.fields.flatMap((field, place) => (field === 'mallOrderNo' ? [place] : []));
  const fixed = table.mapping.fixed.find(({ field }) => field === 'mallOrderNo')?.value ?? '';
  const byNumber = new Map<string, CsvRow[]>();
  return {
    add: (row) => {
      const parts = places.map((place) => row.cells[place]?.trim() ?? '').filter((part) => part !== '');
      const number = parts.join(' ') || fixed;
      const key = number === '' ? `\0${row.row}` : number;
      const rows = byNumber.get(key);
      if (rows === undefined) byNumber.set(key, [row]);
      else rows.push(row);
    },
    orders: () => [...byNumber.values()],
  };
}

/** One order of a file, or what is wrong with its rows: a bad row rejects its whole order, and no other. */
export function readCsvOrder(
  table: CsvTable,
  rows: CsvOrder,
): { readonly read: ReadOrder } | { readonly rejected: readonly (Rejected & { readonly row: number })[] } {
  const { mapping } = table;
  const shaped = rows.map((row) => ({ ...cellsOf(table, row), row: row.row }));
  const misshapen = shaped.flatMap(({ fault }) => fault ?? []);
  const result =
    misshapen.length > 0
      ? { faults: misshapen }
      : toMallOrder({
          rowIs: mapping.rowIs,
          rows: shaped.map(({ row, cells }) => ({ row, values: valuesOf(mappedBy(table), cells) })),
        });
  if ('order' in result) {
    const raw = writeRaw(
      { ...mapping, ...mappedBy(table) },
      shaped.map(({ cells }) => cells),
    );
    return { read: { order: result.order, raw } };
  }
  const mallOrderNo = numberOf(table, shaped[0]?.cells ?? {});
  const raw = JSON.stringify({ headers: table.headers, rows });
  return {
    rejected: result.faults.map(({ row, code, message }) => ({ mallOrderNo, code, message, raw, row })),
  };
}

/** Reads the kept rows of an order again. */
export function readRawRows(raw: string) {
  return toMallOrder(readStoredRows(raw));
}

/** The mapping in the file's own headers, in the order of its columns. */
function mappedBy({ headers, matched, mapping }: CsvTable) {
  const columns = headers.flatMap((header, place) => {
    const field = matched.fields[place];
    return header === null || field === undefined ? [] : [{ header, field }];
  });
  return { columns, fixed: mapping.fixed };
}

function numberOf(table: CsvTable, cells: Readonly<Record<string, string>>): string | null {
  return valuesOf(mappedBy(table), cells).get('mallOrderNo')?.slice(0, 200) ?? null;
}

/** The cells that hold something, by header. */
function cellsOf(
  { headers }: CsvTable,
  { row, cells }: CsvRow,
): { readonly cells: Readonly<Record<string, string>>; readonly fault: RowFault | null } {
  const named = headers.flatMap((header, place) => {
    const cell = cells[place] ?? '';
    return header === null || cell.trim() === '' ? [] : [[header, cell] as const];
  });
  return { cells: Object.fromEntries(named), fault: shapeFault(headers, { row, cells }) };
}

function shapeFault(headers: readonly (string | null)[], { row, cells }: CsvRow): RowFault | null {
  const nameless = cells.findIndex((cell, place) => cell.trim() !== '' && (headers[place] ?? null) === null);
  if (nameless >= 0) {
    const cell = cells[nameless]?.slice(0, 40) ?? '';
    const message = {
      ja: `見出しのない${nameless + 1}列目に「${cell}」があります。区切りの「,」や引用符を確認してください。`,
      en: `Column ${nameless + 1} has no header and holds “${cell}”. Check the commas and the quotes.`,
    };
    return { row, code: 'columns-differ', message };
  }
  const named = headers.findLastIndex((header) => header !== null) + 1;
  if (cells.length >= named) return null;
  const message = {
    ja: `列の数が見出しと違います（見出し${named}列、この行${cells.length}列）。`,
    en: `The row has ${cells.length} columns, the header has ${named}.`,
  };
  return { row, code: 'columns-differ', message };
}
