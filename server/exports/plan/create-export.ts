import type { Period, PeriodRefusal } from '@matome/domain/time/period.ts';
import { readPeriod } from '@matome/domain/time/period.ts';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import type { ExportKind } from '../../database/tables/export-tables.ts';
import { announce } from '../../events.ts';
import { addJob } from '../../jobs/add-job.ts';
import { newId } from '../../security/new-id.ts';
import type { Shop } from '../../shops/shop-store.ts';
import { isOrderId } from '../../orders/order-store.ts';
import { findOrderIds } from '../decide/candidate-store.ts';
import type { Basis } from '../decide/scope-store.ts';
import { addRun } from '../runs/export-run-store.ts';
import { isKindSupported, openDesk } from '../decide/open-desk.ts';

export type ExportRequest = {
  readonly kind: ExportKind;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly basis: Basis;
  readonly orderIds?: readonly string[] | undefined;
};

export type ExportRefusal =
  | PeriodRefusal
  | { readonly refused: 'not-supported-by-mall' | 'account-type-not-supported' | 'rating-message-missing' }
  /** Places in `orderIds` that name no order of the shop. */
  | { readonly refused: 'orders-unknown'; readonly places: readonly number[] };

/** Saves an export and its job; the worker decides and tells the mall. */
export async function createExport(
  tx: AccountTx,
  context: Context,
  asked: { readonly shop: Shop; readonly request: ExportRequest; readonly whoName: string },
): Promise<{ readonly id: string } | ExportRefusal> {
  const { shop, request } = asked;
  const refusal = refuseKind(context, shop, request.kind);
  if (refusal !== null) return refusal;
  const period = readPeriod(request);
  if (period !== null && 'refused' in period) return period;
  const orderIds = request.orderIds === undefined ? null : [...new Set(request.orderIds)];
  const unknown = await findUnknown(tx, shop, request.orderIds ?? []);
  if (unknown.length > 0) return { refused: 'orders-unknown', places: unknown };
  const id = newId();
  await addRun(tx, {
    account_id: shop.accountId,
    id,
    shop_id: shop.id,
    kind: request.kind,
    trigger: 'manual',
    state: 'queued',
    ...edges(period),
    basis: request.basis,
    order_ids: orderIds,
    who_name: asked.whoName,
    created_at: context.now(),
  });
  await addJob(tx, { name: 'run-export', payload: { accountId: shop.accountId, runId: id } });
  await announce(tx, shop.accountId, { type: 'export-run', runId: id, shopId: shop.id });
  return { id };
}

/** What stands against this kind of export at this shop, whatever the orders. */
function refuseKind(context: Context, shop: Shop, kind: ExportKind): ExportRefusal | null {
  const { mall, settings } = openDesk(context, shop);
  if (!isKindSupported(mall, kind)) return { refused: 'not-supported-by-mall' };
  if (!shop.accountTypeSupported) return { refused: 'account-type-not-supported' };
  if (kind !== 'buyer-rating') return null;
  const composed = mall.composeBuyerRating?.({ mallOrderNo: '', settings });
  const isUnwritten =
    composed !== undefined &&
    'reasons' in composed &&
    composed.reasons.some(({ code }) => code === 'rating-message-missing');
  return isUnwritten ? { refused: 'rating-message-missing' } : null;
}

async function findUnknown(
  tx: AccountTx,
  shop: Shop,
  orderIds: readonly string[],
): Promise<readonly number[]> {
  if (orderIds.length === 0) return [];
  const ids = orderIds.filter(isOrderId);
  const known = await findOrderIds(tx, { accountId: shop.accountId, shopId: shop.id, ids });
  return orderIds.flatMap((id, place) => (known.has(id) ? [] : [place]));
}

function edges(period: Period | null) {
  return { from_at: period?.from ?? null, to_at: period?.to ?? null };
}
