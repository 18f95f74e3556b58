import { customCsv } from '@matome/connectors/custom-csv/index.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import type { Work } from '../../http/work.ts';
import { shopOrThrow } from '../../shops/routes.ts';
import type { Shop } from '../../shops/shop-store.ts';

/** The caller's shop that is kept by files. Throws 404, and 422 for a shop of a mall that is spoken to. */
export async function csvShopOrThrow(
  { tx, context, caller }: Pick<Work, 'tx' | 'context' | 'caller'>,
  id: string,
): Promise<Shop> {
  const shop = await shopOrThrow(tx, context, { accountId: caller.accountId, id });
  if (shop.mall !== customCsv.id) throw new HttpProblem('not-supported-by-mall');
  return shop;
}
