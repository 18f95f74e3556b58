import { expect, test } from 'vitest';
import { choiceOf, choose, ignoreRest, inFileOrder } from './csv-draft.ts';
import type { CsvDraft } from './csv-draft.ts';

const draft: CsvDraft = {
  charset: 'auto',
  rowIs: 'line',
  columns: [
    { header: '名', field: 'recipient.name' },
    { header: '番号', field: 'mallOrderNo' },
  ],
  fixed: [],
};

test('a column is mapped, ignored by name, or left open again', () => {
  expect(choiceOf(choose(draft, '姓', 'recipient.name'), '姓')).toBe('recipient.name');
  expect(choiceOf(choose(draft, '番号', null), '番号')).toBeNull();
  expect(choiceOf(choose(draft, '番号', undefined), '番号')).toBeUndefined();
});

test('the rest is ignored, and what was decided stays', () => {
  expect(ignoreRest(draft, ['番号', '名', '謎']).columns).toEqual([
    ...draft.columns,
    { header: '謎', field: null },
  ]);
});

test('columns go out in the order of the file, and an empty fixed value not at all', () => {
  const given = { ...choose(draft, '姓', 'recipient.name'), fixed: [{ field: 'status', value: ' ' }] };
  expect(inFileOrder(given, ['番号', '姓', '名'])).toEqual({
    ...draft,
    columns: [
      { header: '番号', field: 'mallOrderNo' },
      { header: '姓', field: 'recipient.name' },
      { header: '名', field: 'recipient.name' },
    ],
    fixed: [],
  });
});
