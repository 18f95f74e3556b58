import { findCharset, openDecoder } from '@matome/connectors/custom-csv/charset.ts';
import type { CharsetFault } from '@matome/connectors/custom-csv/charset.ts';
import { nameHeaders } from '@matome/connectors/custom-csv/headers.ts';
import type { Charset } from '@matome/connectors/custom-csv/mapping.ts';
import { readRows } from '@matome/connectors/custom-csv/read-rows.ts';
import { recordEnds } from '@matome/connectors/custom-csv/scan-records.ts';
import { CSV_MAX_ROWS } from '@matome/contract/csv-imports.ts';
import { setImmediate } from 'node:timers/promises';

const PIECE_BYTES = 256 * 1024;
/** Rows counted before others get their turn. */
const TURN_ROWS = 20_000;
/** A row of line ends alone. */
const EMPTY_ROW_BYTES = 2;
const LINE_END = 0x0a;

export type CsvFileFault =
  | CharsetFault
  | { readonly fault: 'unclosed'; readonly row: number }
  | { readonly fault: 'too-many-rows' }
  | { readonly fault: 'empty' };

/** A file whose every byte can be read; not yet what its rows say. */
export type InspectedCsv = {
  readonly charset: Charset;
  readonly headers: readonly (string | null)[];
  readonly bytes: Uint8Array;
};

/** Looks through a whole file without holding up others. Of the beginning of one, what was cut off is left out. */
export async function inspectCsv(
  given: Uint8Array,
  asked: 'auto' | Charset,
  { isBeginning = false }: { readonly isBeginning?: boolean } = {},
): Promise<InspectedCsv | CsvFileFault> {
  const bytes = isBeginning ? withoutCutLine(given) : given;
  const charset = await findCharset(bytes, asked);
  if (typeof charset !== 'string') return charset;
  const fault = await findRowFault(bytes);
  if (fault !== null && !(isBeginning && fault.fault === 'unclosed')) return fault;
  const headers = await readHeaders(bytes, charset);
  return headers === null ? { fault: 'empty' } : { charset, headers, bytes };
}

/** The text of a file in pieces; between two of them others get their turn. */
export async function* decodePieces({
  bytes,
  charset,
}: Pick<InspectedCsv, 'bytes' | 'charset'>): AsyncGenerator<string> {
  const decode = openDecoder(charset);
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const end = at + PIECE_BYTES;
    yield decode(bytes.subarray(at, end), end >= bytes.length);
    await setImmediate();
  }
}

/** A character may be cut in two; no line end ever is. */
function withoutCutLine(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(LINE_END);
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}

async function findRowFault(bytes: Uint8Array): Promise<CsvFileFault | null> {
  const ends = recordEnds(bytes);
  let [row, filled, start] = [0, 0, 0];
  for (let next = ends.next(); ; next = ends.next()) {
    if (next.done === true) {
      if (!next.value) return { fault: 'unclosed', row };
      if (filled - 1 > CSV_MAX_ROWS) return { fault: 'too-many-rows' };
      return filled < 2 ? { fault: 'empty' } : null;
    }
    row += 1;
    if (next.value - start > EMPTY_ROW_BYTES) filled += 1;
    start = next.value;
    if (row % TURN_ROWS === 0) await setImmediate();
  }
}

/** The first row that holds anything. */
async function readHeaders(bytes: Uint8Array, charset: Charset): Promise<readonly (string | null)[] | null> {
  for await (const { cells } of readRows(decodePieces({ bytes, charset }))) return nameHeaders(cells);
  return null;
}
