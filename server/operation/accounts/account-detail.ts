import type { OperatorAccountDetail, OperatorShop } from '@matome/contract/operator-accounts.ts';
import type { OperatorTx } from '../../database/account-scope.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { findAccountRow } from './account-list-store.ts';
import type { AccountRow } from './account-list-store.ts';
import { mallNameOf, showAccount } from './account-view.ts';
import type { Shown } from './account-view.ts';
import { describeFailure } from './failure-words.ts';
import { countLedgerOf, listOwners, listShopRows } from './shop-row-store.ts';
import type { LedgerCounts, ShopRow } from './shop-row-store.ts';
import { shopState } from './shop-state.ts';

/** All that an operator sees of one account. Throws 404. */
export async function showAccountDetail(
  tx: OperatorTx,
  shown: Shown,
  id: string,
): Promise<OperatorAccountDetail> {
  const row = await findAccountRow(tx, id);
  if (row === null) throw new HttpProblem('not-found');
  const shops = await listShopRows(tx, [id]);
  const counts = await countLedgerOf(tx, id);
  return {
    ...showAccount(shown, row, shops),
    owners: await listOwners(tx, id),
    suspended:
      row.suspendedAt === null
        ? null
        : {
            at: row.suspendedAt.toISOString(),
            reason: row.suspendedReason,
            contact: row.suspendedContact,
          },
    shopList: shops.map((shop) => showShop(shown, shop, counts.get(shop.id))),
    contract: showContract(row),
  };
}

function showShop(
  shown: Shown,
  shop: ShopRow,
  counts: LedgerCounts = { waiting: 0, refused: 0, uncertain: 0 },
): OperatorShop {
  const { lastFailureAt, lastFailureCode } = shop;
  return {
    id: shop.id,
    mall: shop.mall,
    mallName: mallNameOf(shown, shop.mall),
    name: shop.name,
    state: shopState(shop),
    autoImport: shop.autoImport,
    autoExport: shop.autoExport,
    lastSuccessAt: shop.lastSuccessAt?.toISOString() ?? null,
    lastFailure:
      lastFailureAt === null
        ? null
        : { at: lastFailureAt.toISOString(), ...describeFailure(lastFailureCode ?? '', shown.language) },
    nextImportAt: shop.nextImportAt?.toISOString() ?? null,
    credentialsExpireAt: shop.credentialsExpireAt?.toISOString() ?? null,
    ...counts,
  };
}

function showContract(row: AccountRow): OperatorAccountDetail['contract'] {
  const { requestedAt, requestedBy, initialFeeYen, monthlyFeeYen } = row;
  if (requestedAt === null || requestedBy === null || initialFeeYen === null || monthlyFeeYen === null)
    return null;
  return {
    requestedAt: requestedAt.toISOString(),
    requestedBy,
    initialFeeYen,
    monthlyFeeYen,
    activeFrom: row.activeFrom,
    endsOn: row.endsOn,
  };
}
