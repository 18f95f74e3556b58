import type { CsvPreview } from '@matome/contract/csv-imports.ts';

/** A mapping while it is being made. */
export type CsvDraft = CsvPreview['mapping'];

/** A field, `null` = ignored by name, `undefined` = not decided yet. */
export type Choice = string | null | undefined;

export function choiceOf({ columns }: CsvDraft, header: string): Choice {
  return columns.find((column) => column.header === header)?.field;
}

export function choose(draft: CsvDraft, header: string, choice: Choice): CsvDraft {
  const others = draft.columns.filter((column) => column.header !== header);
  return { ...draft, columns: choice === undefined ? others : [...others, { header, field: choice }] };
}

/** Every column that nothing was decided about is ignored, by its name. */
export function ignoreRest(draft: CsvDraft, headers: readonly string[]): CsvDraft {
  const rest = headers.filter((header) => choiceOf(draft, header) === undefined);
  return { ...draft, columns: [...draft.columns, ...rest.map((header) => ({ header, field: null }))] };
}

/** The mapping as the file's headers stand, so that columns of one field are joined in the file's order. */
export function inFileOrder(draft: CsvDraft, headers: readonly string[]): CsvDraft {
  const place = new Map(headers.map((header, index) => [header, index]));
  const columns = draft.columns.toSorted(
    (one, other) => (place.get(one.header) ?? Infinity) - (place.get(other.header) ?? Infinity),
  );
  return {
    ...draft,
    columns,
    fixed: draft.fixed.filter(({ field, value }) => field !== '' && value.trim() !== ''),
  };
}
