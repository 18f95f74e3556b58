import { describe, expect, test } from 'vitest';
import { isCounted, isSameSearch, readOrdersSearch, toOrderFilter, withChange } from './orders-search.ts';

const TODAY = '2026-08-21';

describe('the address of the order list', () => {
  test('what it does not understand is left out, so an old link still opens', () => {
    expect(
      readOrdersSearch({
        status: 'new',
        tracking: 'perhaps',
        from: '21 Aug',
        colour: 'red',
        sort: 'orderedAt',
      }),
    ).toEqual({
      status: 'new',
      sort: 'orderedAt',
    });
  });

  test('a search for digits is a search for text', () => {
    expect(readOrdersSearch({ q: 9012 })).toEqual({ q: '9012' });
  });

  test('a moving period is today whenever it is opened', () => {
    const view = readOrdersSearch({ period: 'last-7', basis: 'ships' });
    expect(toOrderFilter(view, TODAY)).toEqual({ from: '2026-08-15', to: '2026-08-21', basis: 'ships' });
    expect(toOrderFilter(view, '2026-09-01')).toEqual({
      from: '2026-08-26',
      to: '2026-09-01',
      basis: 'ships',
    });
  });

  test('the days of a period may be given in either order', () => {
    expect(toOrderFilter({ from: '2026-08-20', to: '2026-08-01' }, TODAY)).toEqual({
      from: '2026-08-01',
      to: '2026-08-20',
    });
  });

  test('a basis without a period says nothing', () => {
    expect(toOrderFilter({ basis: 'updated', notice: 'due' }, TODAY)).toEqual({ shipNotice: 'due' });
  });

  test('the count is exact while only a status and a shop are chosen', () => {
    expect(isCounted({ status: 'new', shop: 's1', sort: 'updatedAt' })).toBe(true);
    expect(isCounted({ status: 'new', q: 'a' })).toBe(false);
  });

  test('a filter can be taken away again', () => {
    expect(withChange({ status: 'new', q: 'a' }, { q: undefined })).toEqual({ status: 'new' });
    expect(isSameSearch({ status: 'new', q: 'a' }, { q: 'a', status: 'new' })).toBe(true);
  });
});
