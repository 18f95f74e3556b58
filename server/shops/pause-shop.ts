import type { MallErrorKind } from '@matome/connectors/mall-error.ts';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import { announce } from '../events.ts';
import type { Said } from '@matome/domain/text/said.ts';
import { saidColumn } from '../database/said-column.ts';
import { noteOutage } from './shop-outage.ts';
import { findShop, updateShopRow } from './shop-store.ts';
import type { Shop } from './shop-store.ts';

/** The code of a consent page's failure. */
export const CONSENT_FAILED = 'consent-failed';

/** A shop, and the credentials that the mall was met with. */
type MetShop = Pick<Shop, 'accountId' | 'id' | 'credentialsVersion'>;

/**
 * Notes that a shop's mall failed us. Refused credentials pause the shop, with a plain reason, until a connection test succeeds;
 * nothing else does: three errors in a row never switch a shop off. A mall that only asks to wait has not failed. True = the shop is paused now; not where its credentials
 * were changed meanwhile.
 */
export async function noteMallFailure(
  context: Context,
  met: MetShop,
  failure: { readonly kind: MallErrorKind; readonly code: string; readonly message: Said },
): Promise<boolean> {
  if (failure.kind === 'rate-limited') return false;
  const { accountId, id } = met;
  const at = context.now();
  const { code, message } = failure;
  return inAccount(context.db, accountId, async (tx) => {
    const shop = await findShop(tx, context.vault, { accountId, id, lock: true });
    const pauses = failure.kind === 'sign-in' && shop?.credentialsVersion === met.credentialsVersion;
    await updateShopRow(tx, met, {
      last_failure_at: at,
      last_failure_code: code,
      last_failure_message: saidColumn(message),
      ...(pauses ? pausedColumns({ at, code, message }) : {}),
    });
    // A consent that failed leaves the shop as it was; former credentials that were refused say nothing of the present ones.
    const isOutage = code !== CONSENT_FAILED && (pauses || failure.kind !== 'sign-in');
    if (shop !== null && isOutage)
      await noteOutage(tx, context, { shop, paused: pauses, failure: { code, message } });
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
  readonly message: Said;
}) {
  return {
    paused_at: at,
    paused_code: code,
    paused_message: saidColumn(message),
    connection_state: 'refused',
    connection_code: code,
    connection_detail: saidColumn(message),
    connection_checked_at: at,
  };
}
