import type { Mall } from '@matome/connectors/mall.ts';
import { hasApiOption } from '@matome/domain/contracts/api-option.ts';
import type { Context } from '../context.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { anyOf } from './any-of.ts';

/** What an order needs to know of its shop; there also for shops that were removed. */
export type OrderShop = {
  readonly id: string;
  readonly mall: Mall;
  readonly settings: Readonly<Record<string, string>>;
  readonly accountTypeSupported: boolean;
  /** The automatic export takes up what becomes due: the box is ticked, and the account has the API option. */
  readonly exportsByItself: boolean;
};

/** The shops of some orders, by id. */
export async function findOrderShops(
  tx: AccountTx,
  context: Context,
  shops: { readonly accountId: string; readonly ids: Iterable<string> },
): Promise<ReadonlyMap<string, OrderShop>> {
  const ids = [...new Set(shops.ids)];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('shop')
    .leftJoin('api_option_contract as contract', (on) =>
      on.onRef('contract.account_id', '=', 'shop.account_id').on('contract.over_at', 'is', null),
    )
    .select(['shop.id', 'mall', 'settings', 'account_type_supported', 'auto_export'])
    .select(['active_from as activeFrom', 'ends_on as endsOn'])
    .where('shop.account_id', '=', shops.accountId)
    .where('shop.id', '=', anyOf(ids))
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        mall: mallOrThrow(context, row.mall),
        settings: row.settings,
        accountTypeSupported: row.account_type_supported,
        exportsByItself: row.auto_export && hasApiOption({ apiOption: row }, context.now()),
      },
    ]),
  );
}

/** The shop of one order. Every order has one. */
export function shopOf(shops: ReadonlyMap<string, OrderShop>, order: { readonly shopId: string }): OrderShop {
  const shop = shops.get(order.shopId);
  if (shop === undefined) throw new Error(`order of shop ${order.shopId}, which is not there`);
  return shop;
}

function mallOrThrow(context: Context, id: string): Mall {
  const mall = context.malls.get(id);
  if (mall === undefined) throw new Error(`no connector for mall ${id}`);
  return mall;
}
