import type { Order, OrderDetail } from '@matome/contract/orders.ts';
import type { QueryClient } from '@tanstack/react-query';
import type { CallAnswer } from '../../app/call.ts';

/** Shows an order as it is now (or as we expect it to be) wherever it stands on a screen. */
export function putOrder(client: QueryClient, order: Order): void {
  client.setQueriesData<CallAnswer<'listOrders'>>({ queryKey: ['listOrders'] }, (page) => {
    if (page === undefined || !page.items.some(({ id }) => id === order.id)) return page;
    return { ...page, items: page.items.map((item) => (item.id === order.id ? order : item)) };
  });
  client.setQueryData<OrderDetail>(detailKey(order.id), (detail) =>
    detail === undefined ? undefined : { ...detail, ...order },
  );
}

/** An order as some screen holds it now. */
export function findOrder(client: QueryClient, id: string): Order | undefined {
  for (const [, page] of client.getQueriesData<CallAnswer<'listOrders'>>({ queryKey: ['listOrders'] })) {
    const found = page?.items.find((item) => item.id === id);
    if (found !== undefined) return found;
  }
  return client.getQueryData<OrderDetail>(detailKey(id));
}

function detailKey(id: string) {
  return ['getOrder', { params: { id } }] as const;
}
