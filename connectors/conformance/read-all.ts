import type { MallConnection, OrderPage, OrderWindow } from '../mall.ts';

/** Every page of a window; `between` runs after each one but the last. */
export async function readAll(
  connection: MallConnection,
  window: OrderWindow,
  between: () => Promise<void> = async () => {},
): Promise<readonly OrderPage[]> {
  const pages: OrderPage[] = [];
  let cursor: string | null = null;
  do {
    const page: OrderPage = await connection.listOrders(window, cursor);
    pages.push(page);
    cursor = page.next;
    if (cursor !== null) await between();
  } while (cursor !== null);
  return pages;
}

/** Order numbers of pages, each once, sorted. */
export function numbersOf(pages: readonly OrderPage[]): readonly string[] {
  return [...new Set(pages.flatMap((page) => page.orders.map((read) => read.order.mallOrderNo)))].toSorted();
}
