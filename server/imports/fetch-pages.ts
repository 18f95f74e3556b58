import type { FindUnchanged, MallConnection, OrderPage, OrderWindow } from '@matome/connectors/mall.ts';
import type { Context } from '../context.ts';
import type { StoredWindow } from '../database/tables/import-tables.ts';
import { storableText } from '../orders/intake/storable-text.ts';
import type { Place } from './import-run.ts';

/** A page with where in the run it was read, and an instant before which the mall was not asked. */
export type FetchedPage = { readonly page: OrderPage; readonly at: Place; readonly fetchedAt: Date };

/** The pages of one window from `place` on, one after the other. Throws MallError. */
export async function* fetchPages(
  context: Context,
  connection: Pick<MallConnection, 'listOrders'>,
  from: { readonly window: StoredWindow; readonly place: Place; readonly findUnchanged: FindUnchanged },
): AsyncGenerator<FetchedPage> {
  const window = toOrderWindow(from.window);
  let at = from.place;
  for (;;) {
    await context.reached('import:before-fetch');
    const fetchedAt = context.now();
    const page = storablePage(await connection.listOrders(window, at.cursor, from.findUnchanged));
    yield { page, at, fetchedAt };
    if (page.next === null) return;
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
