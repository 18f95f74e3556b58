import type { MallErrorKind } from '@matome/connectors/mall-error.ts';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import { announce } from '../events.ts';
import { findShop, updateShopRow } from './shop-store.ts';
import type { Shop } from './shop-store.ts';

/** A shop, and the credentials that the mall was met with. */
type MetShop = Pick<Shop, 'accountId' | 'id' | 'credentialsVersion'>;

/**
 * Notes that a shop's mall failed us. Refused credentials pause the shop, with a plain reason, until a connection test succeeds;
 * nothing else does: three errors in a row never switch a shop off. True = the shop is paused now; not where its credentials
 * were changed meanwhile.
 */
export async function noteMallFailure(
  context: Context,
  met: MetShop,
  failure: { readonly kind: MallErrorKind; readonly code: string; readonly message: string },
): Promise<boolean> {
  const { accountId, id } = met;
  const at = context.now();
  const { code, message } = failure;
  return inAccount(context.db, accountId, async (tx) => {
    const shop = await findShop(tx, context.vault, { accountId, id, lock: true });
    const pauses = failure.kind === 'sign-in' && shop?.credentialsVersion === met.credentialsVersion;
    await updateShopRow(tx, met, {
      last_failure_at: at,
      last_failure_code: code,
      last_failure_message: message,
      ...(pauses ? pausedColumns({ at, code, message }) : {}),
    });
    await announce(tx, accountId, { type: 'shop-changed', shopId: id });
    return pauses;
  });
}

function pausedColumns({
  at,
  code,
  message,
}: {
  readonly at: Date;
  readonly code: string;
  readonly message: string;
}) {
  return {
    paused_at: at,
    paused_code: code,
    paused_message: message,
    connection_state: 'refused',
    connection_code: code,
    connection_detail: message,
    connection_checked_at: at,
  };
}
