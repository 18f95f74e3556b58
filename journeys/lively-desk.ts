import type { Order } from '@matome/contract/orders.ts';
import type { Shop } from '@matome/contract/shops.ts';
import { addDays } from '@matome/domain/time/tokyo.ts';
import { until } from '../cli/demo/until.ts';
import { openCsvShop } from './csv-file.ts';
import { addFault, changeAtMall } from './rakuma.ts';
import { connectShop, fetchOrders, packOrder, TODAY } from './seller.ts';
import type { Seller } from './seller.ts';
import { tellOthers } from './telling-desk.ts';

/** Screens that need the number of something. */
export type LivelyDesk = {
  readonly shop: Shop;
  readonly csvShop: Shop;
  readonly sent: Order;
  readonly refused: Order;
  readonly importId: string;
  readonly exportId: string;
};

const MESSAGES = {
  ratingMessage: 'このたびはお取引ありがとうございました。またのご利用をお待ちしております。',
  shipMessage: '本日発送いたしました。到着まで今しばらくお待ちください。',
};
const DAYS = 30;

/**
 * A desk in the middle of a working day: two shops of Rakuma and one of files, every status, and of the ship notices some sent, some due, some not
 * and why, one refused by the mall, one of which nobody knows whether it arrived, one that waits.
 */
export async function fillDesk(seller: Seller): Promise<LivelyDesk> {
  const { api } = seller;
  const main = await connectShop(seller, { name: 'ラクマ本店', ...MESSAGES }, { orders: 90 });
  const outlet = await connectShop(seller, { name: 'アウトレット店', ...MESSAGES }, { orders: 24 });
  for (const { shop } of [main, outlet]) {
    await api.updateShop({ params: { id: shop.id }, body: { importDays: DAYS } });
    await fetchOrders(seller, shop);
  }
  const inspecting = await api.createStatus({ body: { name: '検品待ち', phase: 'on-hold' } });
  const packed = await api.createStatus({ body: { name: '梱包済み', phase: 'ready-to-ship' } });

  const isTold = await tellOthers(seller);
  const open = await listOpen(seller, main.shop);
  const take = (count: number) => open.splice(0, count);
  for (const [index, order] of take(3).entries()) await pack(seller, order, index, packed.id);
  for (const order of take(2)) await packOrder(seller, order, { trackingNumbers: [] });
  for (const order of take(2)) await packOrder(seller, order, { shipsOn: addDays(TODAY, 1) });
  for (const order of take(2)) await packOrder(seller, order, {}, 'on-hold');
  for (const order of take(2)) await packOrder(seller, order, { trackingNumbers: [] }, inspecting.id);
  await note(seller, take(1), '送付先の番地が足りない。購入者に確認中');
  await note(seller, take(1), '同梱希望');
  const going = take(8);
  const [refused, uncertain, sent] = going;
  const [waiting] = await listOpen(seller, outlet.shop);
  if (refused === undefined || uncertain === undefined || sent === undefined || waiting === undefined)
    throw new Error('too few orders');
  for (const [index, order] of [...going, waiting].entries())
    await pack(seller, order, index, 'ready-to-ship');
  await changeAtMall(refused.mallOrderNo, { action: 'cancel' });
  const path = (order: Order) => `/v1/orders/${order.mallOrderNo}`;
  await addFault({ match: { path: `${path(uncertain)}/shipping_notice` }, fault: { kind: 'drop-after' } });
  await addFault({ match: { path: path(uncertain) }, fault: { kind: 'status', code: 503 } });
  await addFault({
    match: { path: `${path(waiting)}/shipping_notice` },
    fault: { kind: 'rate-limit', retryAfter: 900 },
  });
  const exportId = await send(seller, main.shop, going);
  await send(seller, outlet.shop, [waiting]);
  await fetchOrders(seller, outlet.shop);
  const { items } = await api.listImports({ params: { id: main.shop.id } });
  const csvShop = await openCsvShop(seller);
  await isTold();
  return { shop: main.shop, csvShop, sent, refused, importId: items[0]?.id ?? '', exportId };
}

/** New and paid, the latest first. */
async function listOpen({ api }: Seller, shop: Shop): Promise<Order[]> {
  const { items } = await api.listOrders({ query: { shop: shop.id, phase: 'new', limit: 100 } });
  return items.filter(({ payment }) => payment.state === 'paid');
}

const WAYS = [
  { carrier: 'yamato', method: 'parcel', trackingNumbers: '4000' },
  { carrier: 'japan-post', method: 'letter-pack', trackingNumbers: '5123' },
  { carrier: 'sagawa', method: 'parcel', trackingNumbers: '3611' },
  { carrier: 'yu-pack', method: 'parcel', trackingNumbers: '6800' },
] as const;

async function pack(seller: Seller, order: Order, index: number, status: string): Promise<void> {
  const way = WAYS[index % WAYS.length] ?? WAYS[0];
  const trackingNumbers = [`${way.trackingNumbers}${order.mallOrderNo}`];
  await packOrder(seller, order, { ...way, trackingNumbers }, status);
}

async function note({ api }: Seller, orders: readonly Order[], memo: string): Promise<void> {
  for (const { id } of orders) await api.updateOrder({ params: { id }, body: { memo } });
}

/** Sends them, and waits until the mall has answered, or has not, for each. */
async function send({ api }: Seller, shop: Shop, orders: readonly Order[]): Promise<string> {
  const { id } = await api.createExport({
    params: { id: shop.id },
    body: { kind: 'ship-notice', orderIds: orders.map((order) => order.id) },
  });
  await until(
    () => api.getExport({ params: { id } }),
    ({ items }) =>
      items.length === orders.length &&
      items.every(({ attempts }) => attempts.some(({ outcome }) => outcome !== 'sending')),
    60_000,
  );
  return id;
}
