import type { MallConnection, OrderPage, OrderWindow } from '@matome/connectors/mall.ts';
import { MallError } from '@matome/connectors/mall-error.ts';
import type { Context } from '../context.ts';
import type { StoredWindow } from '../database/schema.ts';
import { storableText } from '../orders/intake/storable-text.ts';
import type { Place } from './import-run.ts';

/** A page with where in the run it was read, and an instant before which the mall was not asked. */
export type FetchedPage = { readonly page: OrderPage; readonly at: Place; readonly fetchedAt: Date };

/** A mall that gives the same cursor again sent a page twice; more often than this it leads in a circle. */
const SAME_CURSOR_MAX = 3;

/** The pages of one window from `place` on, one after the other. Throws MallError. */
export async function* fetchPages(
  context: Context,
  connection: MallConnection,
  from: { readonly window: StoredWindow; readonly place: Place },
): AsyncGenerator<FetchedPage> {
  const window = toOrderWindow(from.window);
  let at = from.place;
  let sameCursor = 0;
  for (;;) {
    await context.reached('import:before-fetch');
    const fetchedAt = context.now();
    const page = storablePage(await connection.listOrders(window, at.cursor));
    yield { page, at, fetchedAt };
    if (page.next === null) return;
    sameCursor = page.next === at.cursor ? sameCursor + 1 : 0;
    if (sameCursor >= SAME_CURSOR_MAX) {
      throw new MallError(
        'unreadable',
        'モールの受注一覧が同じページを繰り返し返しています。しばらくしてからもう一度お試しください。',
      );
    }
    at = { ...at, cursor: page.next };
  }
}

/** The raw texts stay as they are: they are sealed, not stored as text. */
function storablePage(page: OrderPage): OrderPage {
  return {
    ...page,
    orders: page.orders.map((read) => ({ ...read, order: storableText(read.order) })),
    rejected: page.rejected.map((rejected) => ({
      ...rejected,
      mallOrderNo: storableText(rejected.mallOrderNo),
      message: storableText(rejected.message),
    })),
  };
}

function toOrderWindow({ from, to, updatedFrom }: StoredWindow): OrderWindow {
  const period = { from: new Date(from), to: new Date(to) };
  return updatedFrom === undefined ? period : { ...period, updatedFrom: new Date(updatedFrom) };
}
