import { expiryWarning } from '@matome/domain/credentials/credentials-expiry.ts';
import type { ShopHealth } from '@matome/contract/health.ts';
import type { Shop } from '../shops/shop-store.ts';
import type { LedgerCounts } from './ledger-counts-store.ts';

/** How a shop is doing at `now`. */
export function shopHealth(
  shop: Shop,
  facts: { readonly counts: LedgerCounts | undefined; readonly budgetUse: number; readonly now: Date },
): ShopHealth {
  const { lastFailure, lastSuccessAt } = shop;
  return {
    shopId: shop.id,
    shopName: shop.name,
    mall: shop.mall,
    state: healthState(shop),
    lastSuccessAt: lastSuccessAt?.toISOString() ?? null,
    lastFailureAt: lastFailure?.at.toISOString() ?? null,
    lastFailure: lastFailure === null ? null : { code: lastFailure.code, message: lastFailure.message },
    lagSeconds:
      shop.confirmedUntil === null
        ? null
        : Math.max(0, Math.round((facts.now.getTime() - shop.confirmedUntil.getTime()) / 1000)),
    nextImportAt: shop.nextImportAt?.toISOString() ?? null,
    rateBudgetUsed: facts.budgetUse,
    credentialsExpireAt: shop.credentialsExpireAt?.toISOString() ?? null,
    credentialsWarning: expiryWarning(shop.credentialsExpireAt, facts.now),
    waiting: facts.counts?.waiting ?? 0,
    refused: facts.counts?.refused ?? 0,
    uncertain: facts.counts?.uncertain ?? 0,
  };
}

function healthState(shop: Shop): ShopHealth['state'] {
  if (shop.paused !== null) return 'paused';
  if (shop.lastFailure === null) return shop.lastSuccessAt === null ? 'idle' : 'ok';
  return shop.lastSuccessAt !== null && shop.lastSuccessAt > shop.lastFailure.at ? 'ok' : 'failing';
}
