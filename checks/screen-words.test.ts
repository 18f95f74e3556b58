import { expect, test } from 'vitest';
import { findScreenWords } from './screen-words.ts';

const judge = (path: string, text: string) => findScreenWords([{ path, text }]).output;

test('Japanese in the code of a screen is found, wherever it stands', () => {
  expect(judge('web/orders/Row.tsx', "const title = '受注';")).toBe('web/orders/Row.tsx: “受注”');
  expect(judge('web/orders/Row.tsx', 'const title = (n: number) => `${n}件`;')).toContain('件');
  expect(judge('web/orders/Row.tsx', 'const row = <p title="送付先"> 出荷日 </p>;')).toBe(
    'web/orders/Row.tsx: “送付先”\nweb/orders/Row.tsx: “出荷日”',
  );
});

test('comments, words, tests and the rest of the repository may be Japanese', () => {
  expect(judge('web/orders/Row.tsx', '/** 受注一覧 */ const row = <p>{/* 出荷日 */}</p>;')).toBe('');
  expect(judge('web/words/ja.ts', "const title = '受注';")).toBe('');
  expect(judge('web/orders/row.test.ts', "const title = '受注';")).toBe('');
  expect(judge('server/orders/row.ts', "const title = '受注';")).toBe('');
});
