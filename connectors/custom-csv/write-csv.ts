import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import type { Charset } from './mapping.ts';

/** Characters that CP932 has in another form only. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ['〜', '～'],
  ['−', '－'],
  ['‖', '∥'],
  ['—', '―'],
  ['¢', '￠'],
  ['£', '￡'],
  ['¬', '￢'],
]);

/** A cell with a character that the charset cannot say. `row` as a spreadsheet counts. */
export type Unencodable = { readonly row: number; readonly character: string };

/**
 * A CSV for people and their spreadsheets: UTF-8 with a byte order mark, or CP932; lines end in CRLF; a cell that a spreadsheet
 * would take for a formula is marked as text. Never writes a stand-in for a character that CP932 lacks.
 */
export function writeCsv(
  rows: readonly (readonly (string | number | null)[])[],
  charset: Charset,
): { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly unencodable: readonly Unencodable[] } {
  if (charset === 'utf-8') return { bytes: toBytes(Buffer.from(`\uFEFF${format(rows)}`)) };
  const unencodable: Unencodable[] = [];
  const mended = rows.map((cells, index) =>
    cells.map((cell) =>
      typeof cell === 'string'
        ? mend(cell, (character) => unencodable.push({ row: index + 1, character }))
        : cell,
    ),
  );
  return unencodable.length > 0 ? { unencodable } : { bytes: toBytes(iconv.encode(format(mended), 'cp932')) };
}

function format(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(
    rows.map((cells) => [...cells]),
    // The library leaves a line end within a cell unquoted when the lines' own end is given, unless it is told.
    { record_delimiter: '\r\n', quote_record_delimiter: true, escape_formulas: true },
  );
}

const encodable = new Map<string, boolean>();

function mend(text: string, miss: (character: string) => void): string {
  if (/^[\x20-\x5b\x5d-\x7d\r\n\t]*$/.test(text)) return text;
  let mended = '';
  for (const character of text) {
    const twin = TWINS.get(character) ?? character;
    if (!isEncodable(twin)) miss(character);
    mended += twin;
  }
  return mended;
}

function isEncodable(character: string): boolean {
  const known = encodable.get(character);
  if (known !== undefined) return known;
  const is = iconv.decode(iconv.encode(character, 'cp932'), 'cp932') === character;
  encodable.set(character, is);
  return is;
}

function toBytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}
