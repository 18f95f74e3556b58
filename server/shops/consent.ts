import { MallError } from '@matome/connectors/mall-error.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { addJob } from '../jobs/add-job.ts';
import { baseOf, rebase, worldFor } from './connect-shop.ts';
import { CONSENT_FAILED, noteMallFailure } from './pause-shop.ts';
import { changeShop } from './save-shop.ts';
import { findShop } from './shop-store.ts';
import type { Shop } from './shop-store.ts';

const CONSENT_LIFE_MS = 30 * 60 * 1000;
const stateShape = z.object({ shopId: z.string(), redirectUrl: z.string(), until: z.number() });

/** Where the owner consents. `state` is signed, so that only a way that began here ends here. `null` = this mall has no such way. */
export async function openConsent(
  context: Context,
  shop: Shop,
  redirectUrl: string,
): Promise<{ readonly url: string } | null> {
  const consent = context.malls.get(shop.mall)?.consent;
  if (consent === undefined) return null;
  const until = context.now().getTime() + CONSENT_LIFE_MS;
  const state = writeCursor(context.cursorKey, { shopId: shop.id, redirectUrl, until });
  const url = consent.authorizeUrl({ settings: shop.settings, redirectUrl, state });
  const base = await baseOf(context, shop);
  return { url: base === undefined ? url : rebase(base, url) };
}

/** The shop that a way through the mall's page began at; `null` = too long ago. Throws `bad-cursor` when it did not begin here. */
export function readConsentState(context: Context, state: string): z.infer<typeof stateShape> | null {
  const read = readCursor(context.cursorKey, stateShape, state);
  return read.until < context.now().getTime() ? null : read;
}

/** Saves the job that redeems the code; no mall is called in a web request. */
export async function keepConsent(
  tx: AccountTx,
  context: Context,
  given: { readonly shop: Shop; readonly redirectUrl: string; readonly code: string },
): Promise<void> {
  const { shop, redirectUrl, code } = given;
  const sealed = context.vault.sealJson(shop.accountId, 'credentials', { code, redirectUrl });
  await addJob(tx, {
    name: 'redeem-consent',
    payload: { accountId: shop.accountId, shopId: shop.id, sealed: sealed.toString('base64') },
    key: `redeem-consent:${shop.id}`,
  });
}

const sealedShape = z.object({ code: z.string(), redirectUrl: z.string() });

/** Turns the code into credentials, saves them, and so starts a connection test. A refused code is told at the shop. */
export async function redeemConsent(
  context: Context,
  job: { readonly accountId: string; readonly shopId: string; readonly sealed: string },
): Promise<void> {
  const { accountId, shopId } = job;
  const shop = await inAccount(context.db, accountId, (tx) =>
    findShop(tx, context.vault, { accountId, id: shopId }),
  );
  const mall = shop === null ? undefined : context.malls.get(shop.mall);
  if (shop === null || mall?.consent === undefined) return;
  const { code, redirectUrl } = sealedShape.parse(
    context.vault.openJson(accountId, 'credentials', Buffer.from(job.sealed, 'base64')),
  );
  try {
    const world = await worldFor(context, mall, shop);
    const given = { credentials: shop.credentials, redirectUrl, code };
    const settings = await mall.consent.redeem(given, world);
    await inAccount(context.db, accountId, async (tx) => {
      const held = await findShop(tx, context.vault, { accountId, id: shopId, lock: true });
      if (held === null) return;
      const changes = { settings: { ...held.credentials, ...settings }, entered: Object.keys(settings) };
      await changeShop(tx, context, { shop: held, mall, changes });
    });
  } catch (error) {
    if (!(error instanceof MallError)) throw error;
    // It says nothing about the credentials that the shop has, so it never pauses a shop that works.
    await noteMallFailure(context, shop, {
      kind: 'refused',
      code: CONSENT_FAILED,
      message: error.said,
    });
  }
}
