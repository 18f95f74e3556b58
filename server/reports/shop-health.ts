import { expiryWarning } from '@matome/domain/credentials/credentials-expiry.ts';
import type { ShopHealth } from '@matome/contract/health.ts';
import { autoExportStopped } from '../shops/auto-export-stopped.ts';
import type { Shop } from '../shops/shop-store.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import type { Language } from '../http/caller.ts';
import type { LedgerCounts } from './ledger-counts-store.ts';

/** How a shop is doing at `now`. */
export function shopHealth(
  shop: Shop,
  facts: {
    readonly counts: LedgerCounts | undefined;
    readonly budgetUse: number;
    readonly application: ShopHealth['application'];
    readonly now: Date;
    readonly language: Language;
  },
): ShopHealth {
  const { lastFailure, lastSuccessAt } = shop;
  return {
    shopId: shop.id,
    shopName: shop.name,
    mall: shop.mall,
    state: healthState({
      isPaused: shop.paused !== null,
      lastFailureAt: lastFailure?.at ?? null,
      lastSuccessAt,
    }),
    lastSuccessAt: lastSuccessAt?.toISOString() ?? null,
    lastFailureAt: lastFailure?.at.toISOString() ?? null,
    lastFailure:
      lastFailure === null
        ? null
        : { code: lastFailure.code, message: saidIn(lastFailure.message, facts.language) },
    lagSeconds:
      shop.confirmedUntil === null
        ? null
        : Math.max(0, Math.round((facts.now.getTime() - shop.confirmedUntil.getTime()) / 1000)),
    nextImportAt: shop.nextImportAt?.toISOString() ?? null,
    rateBudgetUsed: facts.budgetUse,
    autoExportStopped: autoExportStopped(shop, facts.now),
    credentialsExpireAt: shop.credentialsExpireAt?.toISOString() ?? null,
    credentialsWarning: expiryWarning(shop.credentialsExpireAt, facts.now),
    application: facts.application,
    waiting: facts.counts?.waiting ?? 0,
    refused: facts.counts?.refused ?? 0,
    uncertain: facts.counts?.uncertain ?? 0,
  };
}

/** By what its mall last did. */
export function healthState(shop: {
  readonly isPaused: boolean;
  readonly lastFailureAt: Date | null;
  readonly lastSuccessAt: Date | null;
}): ShopHealth['state'] {
  if (shop.isPaused) return 'paused';
  if (shop.lastFailureAt === null) return shop.lastSuccessAt === null ? 'idle' : 'ok';
  return shop.lastSuccessAt !== null && shop.lastSuccessAt > shop.lastFailureAt ? 'ok' : 'failing';
}
