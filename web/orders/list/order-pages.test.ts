import { describe, expect, test } from 'vitest';
import { isComplete, listRows, NO_PAGES, receivePage } from './order-pages.ts';
import type { ListPage } from './order-pages.ts';

const page = (cursor: string | null, ids: readonly string[] | null, limit = 100): ListPage => ({
  cursor,
  limit,
  ids,
});

describe('the index of the order list', () => {
  test('a page that goes on announces the next one; the last page ends the list', () => {
    const one = receivePage(NO_PAGES, { cursor: null, limit: 100, ids: ['a', 'b'], next: 'after-b' });
    expect(one).toEqual([page(null, ['a', 'b']), page('after-b', null)]);
    expect(isComplete(one)).toBe(false);
    const two = receivePage(one, { cursor: 'after-b', limit: 100, ids: ['c'], next: null });
    expect(two).toEqual([page(null, ['a', 'b']), page('after-b', ['c'])]);
    expect(isComplete(two)).toBe(true);
    expect(listRows(two).map((row) => row.id)).toEqual(['a', 'b', 'c']);
  });

  test('an unchanged page leaves the very same index, so nothing is drawn again', () => {
    const pages = [page(null, ['a', 'b']), page('after-b', ['c'])];
    expect(receivePage(pages, { cursor: null, limit: 100, ids: ['a', 'b'], next: 'after-b' })).toBe(pages);
  });

  test('orders pushed over the end of a page by new ones are kept in a page of their own', () => {
    const pages = [page(null, ['b', 'c', 'd']), page('after-d', ['e', 'f'])];
    const moved = receivePage(pages, { cursor: null, limit: 100, ids: ['a', 'b', 'c'], next: 'after-c' });
    expect(moved).toEqual([
      page(null, ['a', 'b', 'c']),
      page('after-c', null, 1),
      page('after-d', ['e', 'f']),
    ]);
    expect(listRows(moved).map((row) => row.id)).toEqual(['a', 'b', 'c', null, 'e', 'f']);
    const filled = receivePage(moved, { cursor: 'after-c', limit: 1, ids: ['d'], next: 'after-d' });
    expect(listRows(filled).map((row) => row.id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('when more orders arrived than a page holds, the space is read until it meets what was known', () => {
    const pages = [page(null, ['e', 'f']), page('after-f', ['g'])];
    const moved = receivePage(pages, { cursor: null, limit: 100, ids: ['a', 'b'], next: 'after-b' });
    const read = receivePage(moved, { cursor: 'after-b', limit: 2, ids: ['c', 'd'], next: 'after-d' });
    expect(read).toEqual([
      page(null, ['a', 'b']),
      page('after-b', ['c', 'd'], 2),
      page('after-d', null),
      page('after-f', ['g']),
    ]);
    const met = receivePage(read, { cursor: 'after-d', limit: 100, ids: ['e', 'f', 'g'], next: 'after-g' });
    expect(listRows(met).map((row) => row.id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  test('a second arrival widens that page instead of adding one more', () => {
    const pages = [page(null, ['a', 'b', 'c']), page('after-c', ['d'], 1), page('after-d', ['e'])];
    const moved = receivePage(pages, { cursor: null, limit: 100, ids: ['z', 'a', 'b'], next: 'after-b' });
    expect(moved).toEqual([page(null, ['z', 'a', 'b']), page('after-b', null, 2), page('after-d', ['e'])]);
  });

  test('when orders left the page, those that moved up from the next page are shown once', () => {
    const pages = [page(null, ['a', 'b']), page('after-b', ['c', 'd'])];
    const moved = receivePage(pages, { cursor: null, limit: 100, ids: ['b', 'c'], next: 'after-c' });
    expect(new Set(listRows(moved).map((row) => row.id))).toEqual(new Set(['b', 'c', 'd', null]));
    const last = receivePage(moved, { cursor: 'after-c', limit: 1, ids: ['d'], next: null });
    expect(listRows(last).map((row) => row.id)).toEqual(['b', 'c', 'd']);
  });

  test('an answer for a page that is no longer in the list is ignored', () => {
    const pages = [page(null, ['a'])];
    expect(receivePage(pages, { cursor: 'gone', limit: 100, ids: ['x'], next: null })).toBe(pages);
  });

  test('when a page turns out to be the last, what stood behind it goes', () => {
    const pages = [page(null, ['a', 'b']), page('after-b', ['c'])];
    expect(receivePage(pages, { cursor: null, limit: 100, ids: ['a'], next: null })).toEqual([
      page(null, ['a']),
    ]);
  });
});
