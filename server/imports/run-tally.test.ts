import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ShownAs } from '../database/tables/import-tables.ts';
import { beginPass, emptyTally, takeStep, tallyPages } from './run-tally.ts';
import type { Tally } from './run-tally.ts';

function take(tally: Tally, ...pages: Record<string, ShownAs>[]): void {
  takeStep(
    tally,
    tallyPages(
      tally,
      pages.map((page) => new Map(Object.entries(page))),
    ),
  );
}

describe('the counters of an import', () => {
  test('an order on two pages counts once, and shows that the list moved', () => {
    const tally = emptyTally();
    take(tally, { a: 'created', b: 'created' });
    expect(tally.hasMoved).toBe(false);
    take(tally, { b: 'unchanged', c: 'rejected' });
    expect(tally.counts).toEqual({ seen: 3, created: 2, updated: 0, unchanged: 0 });
    expect(tally.hasMoved).toBe(true);
  });

  test('an order that was unchanged and changes before it is seen again counts as updated', () => {
    const tally = emptyTally();
    take(tally, { a: 'unchanged' }, { a: 'updated' });
    expect(tally.counts).toEqual({ seen: 1, created: 0, updated: 1, unchanged: 0 });
  });

  test('an order that becomes readable during the run counts as what it then is', () => {
    const tally = emptyTally();
    take(tally, { a: 'rejected' });
    take(tally, { a: 'created' });
    expect(tally.counts).toEqual({ seen: 1, created: 1, updated: 0, unchanged: 0 });
  });

  test('another reading is compared with itself alone', () => {
    const tally = emptyTally();
    take(tally, { a: 'created' });
    beginPass(tally);
    take(tally, { a: 'unchanged' });
    expect(tally).toMatchObject({ hasMoved: false, counts: { seen: 1, created: 1, unchanged: 0 } });
  });

  test('whatever the pages, the parts make up the whole', () => {
    const shownAs = fc.constantFrom<ShownAs>('created', 'updated', 'unchanged', 'rejected');
    const page = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), shownAs);
    fc.assert(
      fc.property(fc.array(page), (pages) => {
        const tally = emptyTally();
        for (const each of pages) take(tally, each);
        const { seen, created, updated, unchanged } = tally.counts;
        const rejected = [...tally.shown.values()].filter((as) => as === 'rejected').length;
        expect(seen).toBe(created + updated + unchanged + rejected);
        expect(seen).toBe(new Set(pages.flatMap((each) => Object.keys(each))).size);
      }),
    );
  });
});
