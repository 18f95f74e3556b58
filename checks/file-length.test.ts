import { expect, test } from 'vitest';
import { judgeFileLengths } from './file-length.ts';

const lines = (count: number) => 'x;\n'.repeat(count);

test('a file of 401 lines is refused, and named', () => {
  const verdict = judgeFileLengths([{ path: 'server/orders/everything.ts', text: lines(401) }]);
  expect(verdict.passed).toBe(false);
  expect(verdict.output).toContain('server/orders/everything.ts: 401 lines');
});

test('a file of 251 lines passes with a warning', () => {
  const verdict = judgeFileLengths([{ path: 'web/orders/Long.tsx', text: lines(251) }]);
  expect(verdict.passed).toBe(true);
  expect(verdict.note).toContain('long: web/orders/Long.tsx 251');
});

test.each(['server/database/migrations/0001-begin.sql', 'connectors/rakuma/fixtures/page.ts'])(
  '%s may be long',
  (path) => {
    expect(judgeFileLengths([{ path, text: lines(900) }]).passed).toBe(true);
  },
);

test('the median is that of the code, not of the documents', () => {
  const files = [
    { path: 'a.ts', text: lines(10) },
    { path: 'b.ts', text: lines(30) },
    { path: 'c.ts', text: lines(20) },
    { path: 'README.md', text: lines(900) },
  ];
  expect(judgeFileLengths(files).note).toBe('3 files, median 20 lines');
});
