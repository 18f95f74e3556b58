import { isSpace } from '@matome/domain/text/is-space.ts';
import { CSV_FIELDS } from './fields.ts';
import type { CsvColumn, CsvMapping } from './mapping.ts';

/** A header as it is compared: width and case folded, spaces gone. */
export function foldHeader(header: string): string {
  let folded = '';
  for (const character of header.normalize('NFKC').toLowerCase()) {
    if (!isSpace(character.charCodeAt(0))) folded += character;
  }
  return folded;
}

/**
 * The names of a file's columns: a repeated one is numbered, `氏名`, `氏名 (2)`, so that each can be mapped. `null` = a column
 * without a header, which must hold nothing.
 */
export function nameHeaders(cells: readonly string[]): readonly (string | null)[] {
  const seen = new Map<string, number>();
  return cells.map((cell) => {
    const header = cell.trim();
    const folded = foldHeader(header);
    if (folded === '') return null;
    const times = (seen.get(folded) ?? 0) + 1;
    seen.set(folded, times);
    return times === 1 ? header : `${header} (${times})`;
  });
}

/** How a file's columns meet a mapping. */
export type MatchedHeaders = {
  /** By the file's column: the mapped field, `null` = ignored by name, `undefined` = without a header. */
  readonly fields: readonly (string | null | undefined)[];
  /** Headers that fit nothing. */
  readonly unmappedHeaders: readonly string[];
  /** Required fields that neither a column nor a fixed value gives. */
  readonly missingFields: readonly string[];
};

export function matchHeaders(
  headers: readonly (string | null)[],
  mapping: Pick<CsvMapping, 'columns' | 'fixed'>,
): MatchedHeaders {
  const byHeader = new Map(mapping.columns.map(({ header, field }) => [foldHeader(header), field]));
  const fields = headers.map((header) => (header === null ? undefined : byHeader.get(foldHeader(header))));
  const unmappedHeaders = headers.filter(
    (header): header is string => header !== null && !byHeader.has(foldHeader(header)),
  );
  const given = [...fields, ...mapping.fixed.map(({ field }) => field)];
  return { fields, unmappedHeaders, missingFields: missingFields(given) };
}

/** Required fields that are not among those given. */
export function missingFields(given: readonly (string | null | undefined)[]): readonly string[] {
  return CSV_FIELDS.filter(({ field, required }) => required && !given.includes(field)).map(
    ({ field }) => field,
  );
}

/** The template's own columns. */
export const TEMPLATE_COLUMNS: readonly CsvColumn[] = CSV_FIELDS.map(({ field, label }) => ({
  header: label.ja,
  field,
}));

/** How a file in the template's form is read. */
export const TEMPLATE_MAPPING: CsvMapping = {
  charset: 'auto',
  rowIs: 'line',
  columns: TEMPLATE_COLUMNS,
  fixed: [],
};

/** What each header probably means, for a person to look over; without a column for what is not known. */
export function guessColumns(headers: readonly (string | null)[]): readonly CsvColumn[] {
  const meanings = new Map<string, string>();
  for (const { field, label, aliases } of CSV_FIELDS) {
    for (const name of [label.ja, label.en, field, ...aliases]) {
      const folded = foldHeader(name);
      if (!meanings.has(folded)) meanings.set(folded, field);
    }
  }
  return headers.flatMap((header) => {
    const field = header === null ? undefined : meanings.get(foldHeader(header));
    return header === null || field === undefined ? [] : [{ header, field }];
  });
}
