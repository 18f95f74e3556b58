import type { OperatorShop } from '@matome/contract/operator-accounts.ts';
import type { ShopRow } from './shop-row-store.ts';
import { healthState } from '../../reports/shop-health.ts';

export type ShopState = OperatorShop['state'];

/** How a shop does, as its own account sees it. */
export function shopState({ pausedAt, lastFailureAt, lastSuccessAt }: ShopRow): ShopState {
  return healthState({
    isPaused: pausedAt !== null,
    lastFailureAt,
    lastSuccessAt,
  });
}
