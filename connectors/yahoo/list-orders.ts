import { z } from 'zod';
import { parseJson } from '../http/send-request.ts';
import type { FindUnchanged, OrderPage, OrderWindow, ReadOrder, Rejected, World } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayLostPlace, sayTooMany } from '../say-order.ts';
import type { Words } from '../words.ts';
import { NAME } from './codes.ts';
import type { AskFields } from './ask-fields.ts';
import type { Client } from './client.ts';
import { isReadOrder } from './read-order.ts';
import { toRejected } from './find-order.ts';
import type { LookUp } from './find-order.ts';
import { readList } from './rows.ts';
import type { List, Row } from './rows.ts';
import { writeInstant } from './wire-values.ts';

/** The most that one list gives. */
const ROWS_AT_ONCE = 2000;

/** Orders of one page that are read, at one a second: so pages are stored often. */
const READS_AT_ONCE = 20;

/** Rows of one page, unchanged ones among them. */
const PAGE_ROWS_MAX = 500;

/** Rows done so far: all before `at`, in seconds since 1970, and of that very second those named. */
const cursorShape = z.object({ at: z.int(), done: z.array(z.string()) });
type Place = z.infer<typeof cursorShape>;

type Shop = {
  readonly client: Client;
  readonly askList: AskFields;
  readonly lookUp: LookUp;
  readonly world: World;
  /** Completable orders are read again until they are completed. */
  readonly completes: boolean;
};

export type OrderLister = (
  window: OrderWindow,
  cursor: string | null,
  findUnchanged?: FindUnchanged,
) => Promise<OrderPage>;

/**
 * A list says little of its orders, so each one that has changed is read by itself. The place in a window is a moment, not a row
 * number: rows that appear late shift no others past it. The last list is kept, so that its pages cost one call in all; another
 * process asks for the rest of it again.
 */
export function createOrderLister(shop: Shop): OrderLister {
  let last: { readonly key: string; readonly from: number; readonly list: List } | null = null;

  async function listFrom(window: OrderWindow, place: Place): Promise<List & { readonly isNew: boolean }> {
    const key = JSON.stringify(window);
    if (last?.key === key && last.from <= place.at && !(last.list.isCut && isDone(last.list, place)))
      return { ...last.list, isNew: false };
    const list = await search(shop, window, place);
    last = { key, from: place.at, list };
    return { ...list, isNew: true };
  }

  return async (window, cursor, findUnchanged) => {
    const start = { at: Math.floor(window.from.getTime() / 1000), done: [] };
    if (window.from >= window.to) return { orders: [], rejected: [], next: null };
    const place = cursor === null ? start : readCursor(cursor);
    if (cursor === null) last = null;
    const list = await listFrom(window, place);
    const rest = rowsAfter(list, place);
    if (rest.length === 0 && list.isCut) throw tooMany();

    const { unchanged, changed, taken } = await sortOut(shop, rest, findUnchanged);
    const page = await readChanged(shop.lookUp, changed);
    const isLast = taken.length === rest.length && !list.isCut;
    const rejected = list.isNew ? [...list.rejected, ...page.rejected] : page.rejected;
    return {
      orders: page.orders,
      rejected,
      unchanged,
      next: isLast ? null : JSON.stringify(placeAfter(place, taken)),
    };
  };
}

/** Ends are closed: the last whole second before the window's end. */
async function search({ client, askList, world }: Shop, window: OrderWindow, place: Place): Promise<List> {
  const askedAt = world.now();
  const { document } = await askList((fields) =>
    client.read('orderList', {
      Search: {
        Result: String(ROWS_AT_ONCE),
        Start: '1',
        Sort: '+order_time',
        Condition: {
          OrderTimeFrom: writeInstant(new Date(place.at * 1000)),
          OrderTimeTo: writeInstant(new Date(window.to.getTime() - 1)),
          ...publishedSince(window),
          // Those that the buyer may still cancel and those that are held for review as well: they come as orders on hold.
          ReadOnlyMode: '2',
          FraudHoldDisplayType: '1',
        },
        Field: fields,
      },
    }),
  );
  const list = readList(document.body, { fromAt: place.at, now: askedAt });
  if (list === null) throw new MallError('unavailable', EMPTY_LIST);
  return { ...list, rows: list.rows.filter(({ at }) => at * 1000 < window.to.getTime()) };
}

const EMPTY_LIST: Words = {
  ja: 'Yahoo!ショッピングが空の受注一覧を返しました。',
  en: 'Yahoo! Shopping answered an empty list of orders.',
};
const LISTED_AND_GONE: Words = {
  ja: 'Yahoo!ショッピングの一覧にある受注が、見つかりません。',
  en: 'Yahoo! Shopping lists the order, and does not know it.',
};

/** Orders that were held for review are shown late, and then have an old order time. */
function publishedSince({ updatedFrom }: OrderWindow): { readonly PublicationTimeFrom?: string } {
  return updatedFrom === undefined ? {} : { PublicationTimeFrom: writeInstant(updatedFrom) };
}

function rowsAfter({ rows }: List, { at, done }: Place): readonly Row[] {
  const named = new Set(done);
  const rest = rows.filter((row) => row.at > at || (row.at === at && !named.has(row.mallOrderNo)));
  return [...new Map(rest.map((row) => [row.mallOrderNo, row])).values()];
}

function isDone(list: List, place: Place): boolean {
  return rowsAfter(list, place).length === 0;
}

/** Rows are taken until enough of them have to be read. */
async function sortOut(
  { completes }: Shop,
  rest: readonly Row[],
  findUnchanged: FindUnchanged = async () => new Set(),
) {
  const rows = rest.slice(0, PAGE_ROWS_MAX);
  const listed = rows.flatMap(({ mallOrderNo, mark, isCompletable }) =>
    mark === null || (completes && isCompletable) ? [] : [{ mallOrderNo, mark }],
  );
  const known = await findUnchanged(listed);
  const taken: Row[] = [];
  const changed: Row[] = [];
  for (const row of rows) {
    if (!known.has(row.mallOrderNo)) {
      if (changed.length === READS_AT_ONCE) break;
      changed.push(row);
    }
    taken.push(row);
  }
  const read = new Set(changed);
  const unchanged = taken.filter((row) => !read.has(row)).map(({ mallOrderNo }) => mallOrderNo);
  return { unchanged, changed, taken };
}

/** One after the other, as the mall wants its calls. */
async function readChanged(lookUp: LookUp, changed: readonly Row[]) {
  const orders: ReadOrder[] = [];
  const rejected: Rejected[] = [];
  for (const { mallOrderNo, mark } of changed) {
    const found = await lookUp(mallOrderNo).catch((error: unknown) => toRejected(mallOrderNo, error));
    if (found === null) rejected.push(notThere(mallOrderNo));
    else if (isReadOrder(found)) orders.push(mark === null ? found : { ...found, mark });
    else rejected.push(found);
  }
  return { orders, rejected };
}

function placeAfter(place: Place, taken: readonly Row[]): Place {
  const at = taken.at(-1)?.at ?? place.at;
  const done = taken.filter((row) => row.at === at).map(({ mallOrderNo }) => mallOrderNo);
  return { at, done: at === place.at ? [...place.done, ...done] : done };
}

/** A cursor that is none of ours starts the window again. */
function readCursor(text: string): Place {
  const cursor = cursorShape.safeParse(parseJson(text)?.json);
  if (cursor.success) return cursor.data;
  throw new MallError('refused', sayLostPlace(NAME), {
    code: 'cursor_expired',
  });
}

function tooMany(): MallError {
  return new MallError('refused', sayTooMany(ROWS_AT_ONCE), {
    code: 'too-many-orders',
  });
}

function notThere(mallOrderNo: string): Rejected {
  return {
    mallOrderNo,
    code: 'not-found',
    message: LISTED_AND_GONE,
    raw: JSON.stringify({ OrderId: mallOrderNo }),
  };
}
