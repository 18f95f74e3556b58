import type { OperatorTx } from '../database/account-scope.ts';

export type ExpiringShop = {
  readonly accountId: string;
  readonly id: string;
  readonly mall: string;
  readonly name: string;
  readonly expireAt: Date;
};

const AHEAD_MS = 15 * 24 * 60 * 60 * 1000;
/** Who has not renewed by then has been told, and has let it be. */
const PAST_MS = 3 * 24 * 60 * 60 * 1000;

/** Shops of every account whose credentials end soon, or ended lately. Names and days, nothing else. */
export async function listExpiring(tx: OperatorTx, now: Date): Promise<readonly ExpiringShop[]> {
  return tx
    .selectFrom('shop')
    .innerJoin('account', 'account.id', 'shop.account_id')
    .select(['account_id as accountId', 'shop.id', 'mall', 'shop.name', 'credentials_expire_at as expireAt'])
    .where('deleted_at', 'is', null)
    .where('account.suspended_at', 'is', null)
    .where('account.demo', '=', false)
    .where('credentials_expire_at', '<', new Date(now.getTime() + AHEAD_MS))
    .where('credentials_expire_at', '>', new Date(now.getTime() - PAST_MS))
    .$narrowType<{ expireAt: Date }>()
    .execute();
}
