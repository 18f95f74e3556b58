import type { OrderPage, OrderWindow, World } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayTooMany, sayUnreadableList } from '../say-order.ts';
import { NAME } from './codes.ts';
import { orRefused } from './answers.ts';
import type { Client } from './client.ts';
import { ORDERS_AT_ONCE, readListed } from './get-orders.ts';
import { firstPlace, halved, nextSpan, readCursor, searchEnds, writeCursor } from './search-spans.ts';
import type { SearchPlace } from './search-spans.ts';
import { wireSearch } from './wire.ts';

/** The most that one search gives. */
const NUMBERS_AT_ONCE = 1000;

/** Of more hits than this the rest cannot be reached. */
const HITS_MAX = 15_000;

/** 注文日 */
const BY_ORDER_DATE = 1;
const ORDER_DATE_COLUMN = 1;
const ASCENDING = 1;

type Found = {
  readonly numbers: readonly string[];
  readonly hits: number;
  /** Of the mall's, in this span. */
  readonly pages: number;
};

type OrderLister = (window: OrderWindow, cursor: string | null) => Promise<OrderPage>;

/**
 * Pages of at most a hundred orders: a search names up to a thousand numbers, which are then read a hundred at a time. The
 * last search is kept, so that its pages cost one call each; another process searches that page again. Oldest first: what is
 * ordered meanwhile comes last, and an order that appears late shifts others onto a later page, never past it.
 */
export function createOrderLister(client: Client, world: World): OrderLister {
  let last: { readonly key: string; readonly found: Found } | null = null;

  async function searchOnce(place: SearchPlace): Promise<Found> {
    const key = writeCursor({ ...place, done: 0 });
    if (place.done > 0 && last?.key === key) return last.found;
    const found = await search(client, place);
    last = { key, found };
    return found;
  }

  return async (window, cursor) => {
    let place = cursor === null ? firstPlace(window, world.now()) : readCursor(cursor);
    if (place === null) return { orders: [], rejected: [], next: null };
    let found = await searchOnce(place);
    while (found.hits >= HITS_MAX) {
      place = halved(place) ?? tooMany();
      found = await searchOnce(place);
    }
    const numbers = found.numbers.slice(place.done, place.done + ORDERS_AT_ONCE);
    const page = await readListed(client, numbers);
    const next = nextPlace(place, found, window);
    return { ...page, next: next === null ? null : writeCursor(next) };
  };
}

function nextPlace(place: SearchPlace, found: Found, window: OrderWindow): SearchPlace | null {
  const done = place.done + ORDERS_AT_ONCE;
  if (done < found.numbers.length) return { ...place, done };
  if (place.page < found.pages) return { ...place, page: place.page + 1, done: 0 };
  return nextSpan(place, window);
}

async function search(client: Client, place: SearchPlace): Promise<Found> {
  const answer = await client.read('searchOrder', {
    dateType: BY_ORDER_DATE,
    ...searchEnds(place),
    PaginationRequestModel: {
      requestRecordsAmount: NUMBERS_AT_ONCE,
      requestPage: place.page,
      SortModelList: [{ sortColumn: ORDER_DATE_COLUMN, sortDirection: ASCENDING }],
    },
  });
  const result = wireSearch.safeParse(orRefused(answer));
  if (!result.success) throw new MallError('unreadable', sayUnreadableList(NAME));
  const { orderNumberList, PaginationResponseModel: pagination } = result.data;
  const answered = pagination?.requestPage ?? place.page;
  if (answered !== place.page) {
    throw new MallError('unavailable', {
      ja: `楽天市場が一覧の${place.page}ページ目ではなく${answered}ページ目を返しました。`,
      en: `Rakuten Ichiba was asked for page ${place.page} of its list and answered page ${answered}.`,
    });
  }
  return {
    numbers: [...new Set(orderNumberList)],
    hits: pagination?.totalRecordsAmount ?? orderNumberList.length,
    pages: pagination?.totalPages ?? 1,
  };
}

function tooMany(): never {
  throw new MallError('refused', sayTooMany(HITS_MAX), {
    code: 'too-many-orders',
  });
}
