import type { ShownAs } from '../database/tables/import-tables.ts';
import type { Counts } from './import-run.ts';

/** What one page showed: by mall order number, or by its body's hash where there is none. */
export type PageEntries = ReadonlyMap<string, ShownAs>;

/** What a run has stored so far. It grows with the run, so it is changed in place, and only after the transaction is committed. */
export type Tally = {
  counts: Counts;
  /** Each order of the run once. */
  readonly shown: Map<string, ShownAs>;
  /** Orders of the pass under way. */
  readonly inPass: Set<string>;
  /** An order stood on two pages of the pass: the mall's list moved while it was read, so another one may have slipped between. */
  hasMoved: boolean;
  /** Pages in a row that showed nothing new to the pass. */
  pagesWithoutNews: number;
};

/** What some more pages of the same pass would add. */
export type TallyStep = {
  readonly counts: Counts;
  readonly shown: PageEntries;
  readonly inPass: ReadonlySet<string>;
  readonly hasMoved: boolean;
  readonly pagesWithoutNews: number;
};

export function emptyTally(): Tally {
  return {
    counts: { seen: 0, created: 0, updated: 0, unchanged: 0 },
    shown: new Map(),
    inPass: new Set(),
    hasMoved: false,
    pagesWithoutNews: 0,
  };
}

/** Each order counts once in a run, as the most that became of it. */
export function tallyPages(tally: Tally, pages: readonly PageEntries[]): TallyStep {
  const shown = new Map<string, ShownAs>();
  const inPass = new Set<string>();
  const counts = { ...tally.counts };
  let { hasMoved, pagesWithoutNews } = tally;
  for (const page of pages) {
    const known = [...page.keys()].filter((key) => inPass.has(key) || tally.inPass.has(key));
    if (known.length > 0) hasMoved = true;
    if (page.size > 0) pagesWithoutNews = known.length === page.size ? pagesWithoutNews + 1 : 0;
    for (const [key, now] of page) {
      inPass.add(key);
      const before = shown.get(key) ?? tally.shown.get(key);
      if (before !== undefined && RANK[now] <= RANK[before]) continue;
      shown.set(key, now);
      if (before === undefined) counts.seen += 1;
      else if (before !== 'rejected') counts[before] -= 1;
      if (now !== 'rejected') counts[now] += 1;
    }
  }
  return { counts, shown, inPass, hasMoved, pagesWithoutNews };
}

const RANK: Record<ShownAs, number> = { rejected: 0, unchanged: 1, updated: 2, created: 3 };

/** What was added is now stored. */
export function takeStep(tally: Tally, step: TallyStep): void {
  for (const [key, shownAs] of step.shown) tally.shown.set(key, shownAs);
  for (const key of step.inPass) tally.inPass.add(key);
  tally.counts = step.counts;
  tally.hasMoved = step.hasMoved;
  tally.pagesWithoutNews = step.pagesWithoutNews;
}

/** Another reading begins: what it shows is compared with itself alone. */
export function beginPass(tally: Tally): void {
  tally.inPass.clear();
  tally.hasMoved = false;
  tally.pagesWithoutNews = 0;
}
