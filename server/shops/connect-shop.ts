import type { Mall, MallConnection, World } from '@matome/connectors/mall.ts';
import type { Context } from '../context.ts';
import { takePermit } from './rate-budget.ts';
import type { Shop } from './shop-store.ts';

/** A shop's mall, and the way in. */
export type ConnectedShop = { readonly mall: Mall; readonly connection: MallConnection };

type Kept = { readonly version: number; readonly connection: MallConnection };
const connections = new WeakMap<Context, Map<string, Kept>>();

/** Signs in lazily with the shop's credentials; a connection (and its token) is kept until they change. */
export async function connectShop(context: Context, shop: Shop): Promise<ConnectedShop> {
  const mall = context.malls.get(shop.mall);
  if (mall === undefined) throw new Error(`no connector for mall ${shop.mall}`);
  if (mall.connect === undefined) throw new Error(`the mall ${shop.mall} is not spoken to`);
  const kept = connections.get(context) ?? new Map<string, Kept>();
  connections.set(context, kept);
  const known = kept.get(shop.id);
  if (known?.version === shop.credentialsVersion) return { mall, connection: known.connection };
  const connection = mall.connect(shop.credentials, await worldFor(context, mall, shop));
  kept.set(shop.id, { version: shop.credentialsVersion, connection });
  return { mall, connection };
}

/** Where every host of the shop's mall is to be found instead; `undefined` = at its own. */
export async function baseOf(context: Context, shop: Shop): Promise<string | undefined> {
  const urls =
    shop.demo && context.demo !== undefined ? await context.demo.mallUrls() : context.config.mallUrls;
  return urls[shop.mall];
}

/** What a connector gets from outside, for one shop. */
export async function worldFor(context: Context, mall: Mall, shop: Shop): Promise<World> {
  const base = await baseOf(context, shop);
  return {
    fetch: (input, init) => (base === undefined ? fetch(input, init) : fetch(atBase(base, input), init)),
    now: context.now,
    log: (event, facts) => context.log.debug({ mall: mall.id, shop: shop.id, ...facts }, event),
    permit: (limit) => takePermit(context, { accountId: shop.accountId, shopId: shop.id, mall, limit }),
  };
}

/** One base URL replaces every host of a mall; the path after it stays the mall's own. */
export function rebase(base: string, address: string | URL): string {
  const url = new URL(address);
  return `${base.replace(/\/$/, '')}${url.pathname}${url.search}`;
}

function atBase(base: string, input: string | URL | Request): string | Request {
  const target = rebase(base, input instanceof Request ? input.url : input);
  return input instanceof Request ? new Request(target, input) : target;
}
