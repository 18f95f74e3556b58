import { describe, expect, test } from 'vitest';
import { withoutData } from './without-data.ts';

describe('an error that an operator may read', () => {
  test('says what went wrong, and not with what', () => {
    expect(withoutData('no provisioning 01900000-0000-7000-8000-000000000000\n    at run (file.ts:3)')).toBe(
      'no provisioning …',
    );
    expect(withoutData('duplicate key value violates unique constraint "orders_pkey"')).toBe(
      'duplicate key value violates unique constraint …',
    );
  });

  test('names no person, no address, no number', () => {
    const said = withoutData(
      'cannot read 山田花子 <hanako@buyer.example>, 090-1234-5678, order RK-778 (東京都千代田区1-1) at https://mall.example/x?k=1',
    );
    expect(said).not.toMatch(/山田|hanako|090|1234|778|東京|mall\.example/);
    expect(said).toMatch(/^cannot read …/);
  });

  test('is short', () => {
    expect(withoutData('word '.repeat(100))).toHaveLength(140);
  });
});
