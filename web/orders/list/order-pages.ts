/**
 * The order list is read by keyset pages, and only the pages in view are kept and refreshed. This index remembers
 * where each page begins and which orders stood in it, so that the list can be as long as one likes.
 */
export type ListPage = {
  /** `null` = the first page. */
  readonly cursor: string | null;
  readonly limit: number;
  /** `null` = not read yet. */
  readonly ids: readonly string[] | null;
};

export const PAGE_ROWS = 100;

/** Rows shown as skeletons where the list goes on. */
const ROWS_TO_COME = 8;

export const NO_PAGES: readonly ListPage[] = [{ cursor: null, limit: PAGE_ROWS, ids: null }];

export type ReadPage = {
  readonly cursor: string | null;
  readonly limit: number;
  readonly ids: readonly string[];
  readonly next: string | null;
};

/**
 * The index after a page was read, for the first time or again. New orders push others over the page's end: a page is
 * put in between that holds just those, so nothing is lost and nothing in view moves. The same index comes back when
 * nothing changed.
 */
export function receivePage(pages: readonly ListPage[], got: ReadPage): readonly ListPage[] {
  const index = pages.findIndex((page) => page.cursor === got.cursor && page.limit === got.limit);
  const page = pages[index];
  if (page === undefined) return pages;
  const following = pages.slice(index + 1);
  const after = chain(following, {
    next: got.next,
    between: countBetween(page, { got, after: following[0] }),
  });
  if (after === following && page.ids !== null && isSameList(page.ids, got.ids)) return pages;
  return [...pages.slice(0, index), { ...page, ids: got.ids }, ...after];
}

function chain(
  following: readonly ListPage[],
  { next, between }: { next: string | null; between: number },
): readonly ListPage[] {
  if (next === null) return following.length === 0 ? following : [];
  const [after, ...rest] = following;
  if (after === undefined) return [{ cursor: next, limit: PAGE_ROWS, ids: null }];
  if (after.cursor === next) return following;
  if (after.ids === null && rest.length === 0) return [{ ...after, cursor: next }];
  // What moved up from the following page stands in both for a while; `listRows` counts its first place.
  if (between === 0) return following;
  const isGap = after.limit < PAGE_ROWS;
  if (isGap && after.limit + between <= PAGE_ROWS)
    return [{ cursor: next, limit: after.limit + between, ids: null }, ...rest];
  return [{ cursor: next, limit: between, ids: null }, ...following];
}

/**
 * How many orders (at least) stand between the end of this page and the beginning of the one after. A page that was
 * read for the first time and does not touch the next one leaves a space of unknown size.
 */
function countBetween(
  page: ListPage,
  { got, after }: { got: ReadPage; after: ListPage | undefined },
): number {
  if (page.ids !== null) return countMissing(page.ids, got.ids);
  const known = new Set(after?.ids ?? []);
  return known.size === 0 || got.ids.some((id) => known.has(id)) ? 0 : PAGE_ROWS;
}

/** One line of the list: an order, or (`id: null`) the place of one that is still to be read. */
export type ListRow = { readonly id: string | null; readonly page: number };

/** The lines of the list from top to bottom; an order that stands in two pages counts once. */
export function listRows(pages: readonly ListPage[]): readonly ListRow[] {
  const seen = new Set<string>();
  const rows: ListRow[] = [];
  pages.forEach(({ ids, limit }, page) => {
    if (ids === null) {
      const places = page === pages.length - 1 ? ROWS_TO_COME : limit;
      for (let place = 0; place < places; place += 1) rows.push({ id: null, page });
      return;
    }
    for (const id of ids) {
      if (seen.has(id)) continue;
      seen.add(id);
      rows.push({ id, page });
    }
  });
  return rows;
}

/** True when the list is known to its end. */
export function isComplete(pages: readonly ListPage[]): boolean {
  return pages.every((page) => page.ids !== null);
}

function countMissing(before: readonly string[], now: readonly string[]): number {
  const present = new Set(now);
  return before.filter((id) => !present.has(id)).length;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
