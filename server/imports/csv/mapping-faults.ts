import { isCsvField } from '@matome/connectors/custom-csv/fields.ts';
import { foldHeader, missingFields } from '@matome/connectors/custom-csv/headers.ts';
import type { CsvMapping } from '@matome/connectors/custom-csv/mapping.ts';
import type { Problem } from '@matome/contract/problem.ts';
import type { Language } from '../../http/caller.ts';

const FAULTS = {
  unknown: { ja: 'この項目はありません。', en: 'There is no such field.' },
  twice: { ja: '同じ見出しが2回あります。', en: 'This header stands twice.' },
  missing: {
    ja: '必須の項目です。列か固定値を指定してください。',
    en: 'Required: give it a column or a fixed value.',
  },
} as const;

/** Everything that is wrong with a mapping before any file is seen. */
export function mappingFaults(
  mapping: Pick<CsvMapping, 'columns' | 'fixed'>,
  language: Language,
): NonNullable<Problem['errors']> {
  return [
    ...shapeFaults(mapping, language),
    ...missingErrors([...mapping.columns, ...mapping.fixed], language),
  ];
}

/** What is wrong even with a mapping that is still being made. */
export function shapeFaults(
  { columns, fixed }: Pick<CsvMapping, 'columns' | 'fixed'>,
  language: Language,
): NonNullable<Problem['errors']> {
  const faults = [
    ...columns.map(({ field }, index) => ({ path: `columns.${index}.field`, field })),
    ...fixed.map(({ field }, index) => ({ path: `fixed.${index}.field`, field })),
  ].flatMap(({ path, field }) =>
    field === null || isCsvField(field) ? [] : [{ path, message: FAULTS.unknown[language] }],
  );
  const folded = columns.map(({ header }) => foldHeader(header));
  const twice = folded.flatMap((header, index) =>
    folded.indexOf(header) === index
      ? []
      : [{ path: `columns.${index}.header`, message: FAULTS.twice[language] }],
  );
  return [...faults, ...twice];
}

/** Required fields that nothing gives, each at its own name. */
function missingErrors(
  given: readonly { readonly field: string | null }[],
  language: Language,
): NonNullable<Problem['errors']> {
  return missingFields(given.map(({ field }) => field)).map((field) => ({
    path: `columns.${field}`,
    message: FAULTS.missing[language],
  }));
}
