import { saidIn } from '@matome/domain/text/said.ts';
import type { Context } from '@matome/server/context.ts';
import { inAccount } from '@matome/server/database/account-scope.ts';
import type { DeskFacts } from './audit.ts';

/** What stands in the desk's database about one shop. */
export async function readDesk(
  { db }: Context,
  shop: { readonly accountId: string; readonly shopId: string },
): Promise<DeskFacts> {
  return inAccount(db, shop.accountId, async (tx) => {
    const orders = await tx
      .selectFrom('orders')
      .select(['mall_order_no', 'phase', 'facts', 'ship_notice_state', 'buyer_rating_state'])
      .where('shop_id', '=', shop.shopId)
      .execute();
    const instructions = await tx
      .selectFrom('instruction')
      .select(['mall_order_no', 'kind', 'state', 'code', 'message', 'payload'])
      .where('shop_id', '=', shop.shopId)
      .orderBy('id')
      .execute();
    const { paused_code: paused } = await tx
      .selectFrom('shop')
      .select('paused_code')
      .where('id', '=', shop.shopId)
      .executeTakeFirstOrThrow();
    return {
      orders: orders.map((row) => ({
        mallOrderNo: row.mall_order_no,
        phase: row.phase,
        mallStatus: row.facts.mallStatus,
        shipNotice: row.ship_notice_state,
        buyerRating: row.buyer_rating_state,
      })),
      instructions: instructions.map((row) => ({
        ...row,
        mallOrderNo: row.mall_order_no,
        message: row.message === null ? null : saidIn(row.message, 'en'),
      })),
      paused,
    };
  });
}
