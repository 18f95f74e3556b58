import { expect, test } from 'vitest';
import { readViews } from './saved-views.ts';

test('a saved view comes back as it was kept, without what no longer means anything', () => {
  const kept = JSON.stringify([
    { id: 'v1', name: '今日のラクマ', search: { shop: 's1', period: 'today', colour: 'red' } },
    { id: 'v2' },
  ]);
  expect(readViews(kept)).toEqual([
    { id: 'v1', name: '今日のラクマ', search: { shop: 's1', period: 'today' } },
  ]);
});

test.each(['{', 'null', '"views"', undefined])('broken storage (%s) leaves no view and no error', (text) => {
  expect(readViews(text)).toEqual([]);
});
