import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { addJob } from '../../jobs/add-job.ts';
import { lastToldAt } from '../../mail/mail-store.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { findShop } from '../../shops/shop-store.ts';
import { countUncertainForLong } from './uncertain-store.ts';

type OfShop = { readonly accountId: string; readonly shopId: string };

/** Of one shop no more often than this; what comes meanwhile is told together. */
const EVERY_MS = 30 * 60 * 1000;
const KIND = 'uncertain-notice';

/** Something stands in doubt for long: a mail goes out at once, or when the last one is half an hour old. */
export async function planUncertainMail(tx: AccountTx, context: Context, shop: OfShop): Promise<void> {
  const { accountId, shopId } = shop;
  const last = await lastToldAt(tx, { accountId, kind: KIND, about: shopId });
  const afterMs = last === null ? 0 : last.getTime() + EVERY_MS - context.now().getTime();
  await addJob(tx, {
    name: 'tell-uncertain',
    payload: { accountId, shopId },
    key: `tell-uncertain:${shopId}`,
    // Longer than the interval it is never, however the clock was moved.
    afterMs: Math.min(EVERY_MS, Math.max(0, afterMs)),
  });
}

/** Tells how many stand in doubt by now; nothing where they were settled meanwhile. */
export async function tellUncertain(context: Context, { accountId, shopId }: OfShop): Promise<void> {
  await inAccount(context.db, accountId, async (tx) => {
    const count = await countUncertainForLong(tx, { accountId, shopId, now: context.now() });
    const shop = await findShop(tx, context.vault, { accountId, id: shopId });
    if (count === 0 || shop === null) return;
    const mall = context.malls.get(shop.mall)?.name.ja ?? shop.mall;
    await queueMail(tx, context, {
      accountId,
      to: 'subscribers',
      kind: KIND,
      facts: { shop: shop.name, mall, count },
      about: shopId,
    });
  });
}
