import type { MallErrorKind } from '@matome/connectors/mall-error.ts';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import { announce } from '../events.ts';
import { updateShopRow } from './shop-store.ts';

type ShopId = { readonly accountId: string; readonly id: string };

/**
 * Notes that a shop's mall failed us. Refused credentials pause the shop, with a plain reason, until a connection test succeeds;
 * nothing else does: three errors in a row never switch a shop off.
 */
export async function noteMallFailure(
  context: Context,
  shop: ShopId,
  failure: { readonly kind: MallErrorKind; readonly code: string; readonly message: string },
): Promise<void> {
  const now = context.now();
  await inAccount(context.db, shop.accountId, async (tx) => {
    await updateShopRow(tx, shop, {
      last_failure_at: now,
      last_failure_code: failure.code,
      last_failure_message: failure.message,
      ...(failure.kind === 'sign-in'
        ? {
            paused_at: now,
            paused_code: failure.code,
            paused_message: failure.message,
            connection_state: 'refused',
          }
        : {}),
    });
    await announce(tx, shop.accountId, { type: 'shop-changed', shopId: shop.id });
  });
}
