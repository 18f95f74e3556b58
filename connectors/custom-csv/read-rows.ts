import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';

/** One record. `row` as a spreadsheet counts: the header is 1, a cell over several lines is one row, an empty line is a row. */
export type CsvRow = { readonly row: number; readonly cells: readonly string[] };

/** The file cannot be divided into rows: a quote that opens in `row` is never closed. */
export class CsvUnclosed extends Error {
  readonly row: number;
  constructor(row: number) {
    super(`a quote that opens in row ${row} is never closed`);
    this.name = 'CsvUnclosed';
    this.row = row;
  }
}

/** The rows of a text that arrives in pieces, header included, rows without any content left out. Throws CsvUnclosed. */
export async function* readRows(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<CsvRow> {
  const parser = parse({
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  const source = Readable.from(pieces, { objectMode: true });
  let row = 0;
  try {
    for await (const cells of source.compose(parser)) {
      row += 1;
      if (isCells(cells) && cells.some((cell) => cell.trim() !== '')) yield { row, cells };
    }
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') throw new CsvUnclosed(row + 1);
    throw error;
  }
}

function isCells(record: unknown): record is readonly string[] {
  return Array.isArray(record);
}
