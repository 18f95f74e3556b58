import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { addJob } from '../jobs/add-job.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { raiseEvents } from '../webhooks/raise-events.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import type { Said } from '@matome/domain/text/said.ts';
import { findShop, isInOutage, updateShopRow } from './shop-store.ts';
import type { Shop } from './shop-store.ts';

/** A mall that fails no longer than this is nobody's concern: most come back by themselves. */
const TOLERATED_MS = 15 * 60 * 1000;

type Failure = { readonly code: string; readonly message: Said };

/**
 * A shop's mall failed just now; the shop is held locked. An outage begins with the first failure since the last success. It is
 * told once: at once where the shop was paused for it, else when it has lasted.
 */
export async function noteOutage(
  tx: AccountTx,
  context: Context,
  failed: { readonly shop: Shop; readonly paused: boolean; readonly failure: Failure },
): Promise<void> {
  const { shop, paused, failure } = failed;
  const since = shop.outage.since ?? context.now();
  if (shop.outage.since === null) {
    await updateShopRow(tx, shop, { failing_since: since });
    await planLook(tx, shop, TOLERATED_MS);
  }
  if (paused) await tellOutage(tx, context, { shop, since, paused, failure });
}

/** The look at an outage after a while: it is told where it lasts, and nothing where it is over. */
export async function watchOutage(
  context: Context,
  { accountId, shopId }: { readonly accountId: string; readonly shopId: string },
): Promise<void> {
  await inAccount(context.db, accountId, async (tx) => {
    const shop = await findShop(tx, context.vault, { accountId, id: shopId, lock: true });
    if (shop === null || shop.outage.since === null || shop.lastFailure === null) return;
    const leftMs = shop.outage.since.getTime() + TOLERATED_MS - context.now().getTime();
    if (leftMs > 0) return planLook(tx, shop, leftMs);
    // Where nothing is done by itself, one failed try by hand is no outage.
    if (!shop.autoImport && !shop.autoExport && shop.paused === null) return;
    const { since } = shop.outage;
    await tellOutage(tx, context, { shop, since, paused: shop.paused !== null, failure: shop.lastFailure });
  });
}

/** The same where nobody holds the shop; costs one look-up where there is no outage. */
export async function endAnyOutage(
  tx: AccountTx,
  context: Context,
  { accountId, id }: Pick<Shop, 'accountId' | 'id'>,
): Promise<void> {
  if (!(await isInOutage(tx, { accountId, id }))) return;
  const shop = await findShop(tx, context.vault, { accountId, id, lock: true });
  if (shop !== null) await endOutage(tx, context, shop);
}

/** The mall answered as it should; the shop is held locked. Whoever heard of the outage hears that it is over. */
export async function endOutage(tx: AccountTx, context: Context, shop: Shop): Promise<void> {
  const { since, toldAt } = shop.outage;
  if (since === null) return;
  await updateShopRow(tx, shop, { failing_since: null, outage_told_at: null });
  if (toldAt === null) return;
  await queueMail(tx, context, {
    accountId: shop.accountId,
    to: 'subscribers',
    kind: 'shop-well',
    facts: { shop: shop.name, mall: mallName(context, shop), since },
    about: shop.id,
    dedupeKey: `shop-well:${shop.id}:${since.toISOString()}`,
  });
}

async function tellOutage(
  tx: AccountTx,
  context: Context,
  told: { readonly shop: Shop; readonly since: Date; readonly paused: boolean; readonly failure: Failure },
): Promise<void> {
  const { shop, since, paused, failure } = told;
  const { accountId, id } = shop;
  if (shop.outage.toldAt !== null) return;
  await updateShopRow(tx, shop, { outage_told_at: context.now() });
  const message = saidIn(failure.message, 'ja');
  await queueMail(tx, context, {
    accountId,
    to: 'subscribers',
    kind: 'shop-failing',
    facts: { shop: shop.name, mall: mallName(context, shop), since, paused, message, shopId: id },
    about: id,
    dedupeKey: `shop-failing:${id}:${since.toISOString()}`,
  });
  await raiseEvents(tx, context, {
    accountId,
    types: ['shop.failing'],
    events: () => [
      {
        type: 'shop.failing',
        about: id,
        data: { shopId: id, mall: shop.mall, since: since.toISOString(), paused, code: failure.code },
      },
    ],
  });
}

async function planLook(tx: AccountTx, { accountId, id }: Shop, afterMs: number): Promise<void> {
  const payload = { accountId, shopId: id };
  await addJob(tx, { name: 'watch-outage', payload, key: `watch-outage:${id}`, afterMs });
}

function mallName({ malls }: Context, { mall }: Shop): string {
  return malls.get(mall)?.name.ja ?? mall;
}
