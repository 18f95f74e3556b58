import { expect, test } from 'vitest';
import { chooseField } from './choose-field.ts';

const fields = [
  { field: 'recipient.name', label: '送付先氏名' },
  { field: 'line.name', label: '商品名' },
];

test('a new column that is given another field is called by it', () => {
  const column = { header: '送付先氏名', field: 'recipient.name' };
  expect(chooseField(column, 'line.name', fields)).toEqual({ header: '商品名', field: 'line.name' });
});

test('a header that a person wrote stays, whatever the column says', () => {
  const column = { header: 'お届け先', field: 'recipient.name' };
  expect(chooseField(column, 'line.name', fields)).toEqual({ header: 'お届け先', field: 'line.name' });
});
