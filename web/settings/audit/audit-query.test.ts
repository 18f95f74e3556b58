import { expect, test } from 'vitest';
import { auditQuery, EVERYTHING } from './audit-query.ts';

test('empty fields filter nothing', () => {
  expect(auditQuery({ ...EVERYTHING, who: '  ' })).toEqual({ scope: 'all' });
});

test('a period needs both ends, in their order', () => {
  expect(auditQuery({ ...EVERYTHING, from: '2026-11-01' })).toBeNull();
  expect(auditQuery({ ...EVERYTHING, from: '2026-11-02', to: '2026-11-01' })).toBeNull();
  expect(auditQuery({ ...EVERYTHING, from: '2026-11-01', to: '2026-11-01', who: ' 山田 ' })).toEqual({
    scope: 'all',
    who: '山田',
    from: '2026-11-01',
    to: '2026-11-01',
  });
});
