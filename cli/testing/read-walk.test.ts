import { describe, expect, test } from 'vitest';
import { differencesOf, missingLines, readWalk } from './read-walk.ts';

describe('the commands of a page', () => {
  test('come in their order, each with what the page shows next', () => {
    const page = ['# 見出し', '```sh', 'echo 1', '```', '```text', '1', '```', '```sh', 'true', '```', ''];
    expect(readWalk(page.join('\n'))).toEqual([
      { line: 2, commands: 'echo 1\n', says: { kind: 'text', text: '1\n' } },
      { line: 8, commands: 'true\n', says: null },
    ]);
  });

  test('an answer may hold more than the page shows, and nothing else', () => {
    const answer = { state: 'ok', items: [{ name: '赤い急須', count: 2 }, { name: '皿' }] };
    expect(differencesOf({ items: [{ name: '…急須' }] }, answer)).toEqual([]);
    expect(differencesOf({ items: [{ name: '急須' }] }, answer)).toHaveLength(1);
    expect(differencesOf({ items: [{ count: '2' }] }, answer)).toHaveLength(1);
    expect(differencesOf({ error: null }, answer)).toHaveLength(1);
    expect(differencesOf({ items: {} }, answer)).toHaveLength(1);
    expect(differencesOf({ state: 'ok' }, 'no JSON')).toHaveLength(1);
  });

  test('lines are printed in the order that the page shows', () => {
    expect(missingLines('a\nc', 'a\nb\nc\n')).toEqual([]);
    expect(missingLines('c\na', 'a\nb\nc\n')).toEqual(['a']);
    expect(missingLines('data: {"id":"…"}', 'data: {"id":"1"}')).toEqual([]);
    expect(missingLines('x', '')).toEqual(['x']);
  });
});
