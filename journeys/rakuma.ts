import type { FaultRuleInput } from '@matome/simulators/faults.ts';
import type { Effect } from '@matome/simulators/http/journal.ts';
import type { NewOrderInput } from '@matome/simulators/rakuma/operator.ts';
import type { OrderChangeInput } from '@matome/simulators/rakuma/control/change-order.ts';
import type { ShopOptions } from '@matome/simulators/rakuma/options.ts';
import { RAKUMA_CONTROL_URL } from './desk-address.ts';

/** What journeys do at the simulated Rakuma as its buyers and its operator, and what they read there to judge. */
type Order = { readonly order_id: number; readonly status: string };
type JournalEntry = { readonly path: string; readonly shop: string | null; readonly effect: Effect | null };

/** Opens a shop there and answers its number. */
export async function openMallShop(options: ShopOptions): Promise<number> {
  const { shopId } = await control<{ shopId: number }>('POST', '/shops', options);
  return shopId;
}

/** Somebody buys; whatever is not given is made up. Answers the order's number as a seller reads it. */
export async function placeOrder(shopId: number, order: NewOrderInput = {}): Promise<string> {
  return String((await control<Order>('POST', '/orders', { shopId, order })).order_id);
}

/** The buyer or Rakuma itself acts on an order. */
export async function changeAtMall(orderNo: string, change: OrderChangeInput): Promise<void> {
  await control('PATCH', `/orders/${orderNo}`, change);
}

/** Every ship notice of an order that Rakuma has taken, as it was told. */
export async function readNotices(orderNo: string): Promise<readonly unknown[]> {
  return (await readEffects('ship-notice'))
    .filter(({ orderId }) => orderId === orderNo)
    .map(({ body }) => body);
}

/** Every rating of an order's buyer that Rakuma has taken, as it was told. */
export async function readRatings(orderNo: string): Promise<readonly unknown[]> {
  return (await readEffects('review')).filter(({ orderId }) => orderId === orderNo).map(({ body }) => body);
}

/** How often a shop's orders were asked for. */
export async function countListings(shopId: number): Promise<number> {
  const { entries } = await control<{ entries: JournalEntry[] }>('GET', '/journal');
  return entries.filter(({ shop, path }) => shop === String(shopId) && path.startsWith('/v1/orders?')).length;
}

/** Rakuma fails as the rule says, until all faults are taken away. */
export async function addFault(rule: FaultRuleInput): Promise<void> {
  await control('POST', '/faults', rule);
}

/** While `work` lasts, Rakuma fails as the rule says. */
export async function withFault<T>(rule: FaultRuleInput, work: () => Promise<T>): Promise<T> {
  await addFault(rule);
  try {
    return await work();
  } finally {
    await control('DELETE', '/faults');
  }
}

async function readEffects(kind: string): Promise<readonly Effect[]> {
  const { entries } = await control<{ entries: JournalEntry[] }>('GET', '/journal?effects=true');
  return entries.flatMap(({ effect }) => (effect !== null && effect.kind === kind ? [effect] : []));
}

async function control<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${RAKUMA_CONTROL_URL}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return JSON.parse(text === '' ? 'null' : text) as T;
}
