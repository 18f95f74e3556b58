import { expect, test } from 'vitest';
import { periodMessage } from './period-message.ts';

test('a refused period says in both languages what to do', () => {
  expect(periodMessage('period-too-long', 'ja')).toBe(
    '一度に取得できる期間は92日までです。期間を分けて取得してください。',
  );
  expect(periodMessage('period-too-old', 'en')).toContain('730 days');
});
