import type { Words } from './words.ts';

/** Refusals about CSV files. */
export const CSV_PROBLEMS = {
  'csv-too-large': {
    status: 413,
    ja: 'ファイルが大きすぎます。50 MB、200,000 行までに分けてください。',
    en: 'The file is too large. Divide it: at most 50 MB and 200,000 rows.',
    at: ['file'],
  },
  'csv-unreadable': {
    status: 422,
    ja: 'ファイルを CSV として読めません。',
    en: 'The file cannot be read as a CSV.',
    at: ['file'],
  },
  'csv-empty': {
    status: 422,
    ja: 'ファイルに受注の行がありません。1 行目に見出し、2 行目から受注を入れてください。',
    en: 'The file has no rows of orders. The first row is the header; orders follow.',
    at: ['file'],
  },
  'csv-columns-missing': {
    status: 422,
    ja: '必須の項目にあたる列がありません。列の対応を直してください。',
    en: 'A required field has no column. Mend the mapping.',
  },
  'csv-headers-unmapped': {
    status: 422,
    ja: 'どの項目にもあたらない列があります。項目を選ぶか、使わない列として登録してください。',
    en: 'Some columns fit nothing. Map them, or ignore them by name.',
  },
  'csv-mapping-unknown': {
    status: 422,
    ja: '列の対応が見つかりません。',
    en: 'There is no such mapping.',
    at: ['mappingId'],
  },
  'not-encodable': {
    status: 422,
    ja: 'Shift_JIS で書けない文字があります。UTF-8 で書き出してください。',
    en: 'Some characters do not exist in Shift_JIS. Export as UTF-8.',
    at: ['charset'],
  },
  'not-undoable': {
    status: 409,
    ja: '取り消せるのは、取り込みを終えたCSVだけです。',
    en: 'Only a CSV that was brought in can be taken back.',
  },
} as const satisfies Record<string, Words>;
