import { createClient } from '@matome/contract/client.ts';
import type { Client } from '@matome/contract/client.ts';
import { randomInt, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Order } from '@matome/contract/orders.ts';
import type { Shop } from '@matome/contract/shops.ts';
import type { Shipment } from '@matome/domain/orders/order.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { ShopOptions } from '@matome/simulators/rakuma/options.ts';
import { until } from '../cli/demo/until.ts';
import { DESK_URL } from './desk-address.ts';
import { openMallShop, placeOrder } from './rakuma.ts';

/** A company with an account of its own, signed in in the browser, and a key for what a journey prepares beforehand. */
export type Seller = {
  readonly company: string;
  readonly email: string;
  readonly password: string;
  readonly api: Client;
};

export const TODAY = tokyoDay(new Date());
export const SIMULATOR_SECRETS = {
  apiPassword: 'rakuma-simulator',
  clientId: 'matome',
  clientSecret: 'matome-secret',
};

/** An account opened beforehand, and the page's browser signed in to it. */
export async function openAccount(page: Page): Promise<Seller> {
  const email = `hanako-${randomUUID().slice(0, 8)}@shop.example`;
  const password = 'journey-password';
  const open = createClient({ baseUrl: DESK_URL, checkAnswers: true });
  const { id } = await open.signUp({
    body: { company: '旅路商店', name: '山田 花子', email, password },
  });
  await until(
    () => open.getProvisioning({ params: { id } }),
    ({ state }) => state === 'ready',
    20_000,
  );
  const signedIn = await page.request.post('/api/auth/sign-in/email', {
    data: { email, password },
    headers: { 'x-forwarded-for': anyAddress() },
  });
  if (!signedIn.ok()) throw new Error(`sign-in: ${signedIn.status()} ${await signedIn.text()}`);
  const made = await page.request.post('/api/v1/api-keys', { data: { name: '準備', role: 'owner' } });
  const { key } = (await made.json()) as { key: string };
  return {
    company: '旅路商店',
    email,
    password,
    api: createClient({ baseUrl: DESK_URL, apiKey: key, checkAnswers: true }),
  };
}

/** Sign-ins are limited by address; every company of a journey comes from its own. */
export function anyAddress(): string {
  return ['10', randomInt(256), randomInt(256), randomInt(1, 255)].join('.');
}

export type SellersShop = { readonly shop: Shop; readonly mallShopId: number };

/** A Rakuma shop of the seller's own: at the simulated mall, and connected to the desk. */
export async function connectShop(
  seller: Seller,
  settings: { readonly name?: string; readonly ratingMessage?: string; readonly shipMessage?: string } = {},
  mallShop: ShopOptions = {},
): Promise<SellersShop> {
  const { name = 'ラクマ本店', ...messages } = settings;
  const email = `api-${randomUUID().slice(0, 8)}@rakuma.example`;
  const mallShopId = await openMallShop({ name: seller.company, ...mallShop, email });
  const shop = await seller.api.createShop({
    body: { mall: 'rakuma', name, settings: { email, ...SIMULATOR_SECRETS, ...messages } },
  });
  return { shop, mallShopId };
}

/** Fetches the days of the settings, and waits for the end. */
export async function fetchOrders({ api }: Seller, shop: Shop): Promise<void> {
  const { id } = await api.createImport({ params: { id: shop.id }, body: {} });
  await until(
    () => api.getImport({ params: { id } }),
    ({ state }) => state !== 'queued' && state !== 'running',
    30_000,
  );
}

/** So many paid orders of a new shop, oldest first as the buyers placed them, fetched into the desk. */
export async function haveOrders(
  seller: Seller,
  { shop, mallShopId }: SellersShop,
  buyers: readonly Parameters<typeof placeOrder>[1][],
): Promise<readonly Order[]> {
  const numbers: string[] = [];
  for (const order of buyers) numbers.push(await placeOrder(mallShopId, order));
  await fetchOrders(seller, shop);
  const { items } = await seller.api.listOrders({ query: { shop: shop.id, limit: 500 } });
  return numbers.map((number) => {
    const order = items.find(({ mallOrderNo }) => mallOrderNo === number);
    if (order === undefined) throw new Error(`order ${number} was not fetched`);
    return order;
  });
}

/** Packed: ready to ship today by Yamato, unless shipment or status say otherwise. */
export async function packOrder(
  { api }: Seller,
  order: Order,
  { trackingNumbers = ['400011112222'], ...shipment }: Partial<Shipment> = {},
  status = 'ready-to-ship',
): Promise<Order> {
  return api.updateOrder({
    params: { id: order.id },
    body: {
      status,
      shipment: {
        carrier: 'yamato',
        method: 'parcel',
        shipsOn: TODAY,
        trackingNumbers: [...trackingNumbers],
        ...shipment,
      },
    },
  });
}
