import type { Mall, RateLimit } from '@matome/connectors/mall.ts';
import { sql } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { AccountTx } from '../database/account-scope.ts';

type Asked = {
  readonly accountId: string;
  readonly shopId: string;
  readonly mall: Mall;
  readonly limit: string;
};

/**
 * The mall counts a request when it arrives, we when it leaves. When a first burst is slow on its way, the mall's bucket is still
 * full and refills nothing, while ours refills already. So a part is left unused: at 10 a second with a burst of 20 that is a
 * whole second of delay. Over time it costs 2 % of the rate.
 */
const USED_SHARE_OF_RATE = 0.98;
const USED_SHARE_OF_BURST = 0.5;

function usedPart(limit: RateLimit): RateLimit {
  return {
    perSecond: limit.perSecond * USED_SHARE_OF_RATE,
    burst: Math.max(1, Math.floor(limit.burst * USED_SHARE_OF_BURST)),
  };
}

/**
 * Waits until one request may be made. The bucket is a row, so all processes share it. Tokens may go below zero: what is
 * taken ahead is waited for here, in the order of taking. Committed by itself, never inside a longer transaction.
 */
export async function takePermit(context: Context, asked: Asked): Promise<void> {
  const allowed = asked.mall.rateLimits[asked.limit];
  if (allowed === undefined) throw new Error(`mall ${asked.mall.id} has no rate limit ${asked.limit}`);
  if (allowed.perSecond === Number.POSITIVE_INFINITY) return;
  const rate = usedPart(allowed);
  const { rows } = await inAccount(context.db, asked.accountId, (tx) =>
    sql<{ tokens: number }>`
      insert into rate_bucket as b (account_id, shop_id, name, tokens, at)
      values (${asked.accountId}, ${asked.shopId}, ${asked.limit}, ${rate.burst - 1}::float8, clock_timestamp())
      on conflict (account_id, shop_id, name) do update set
        tokens = least(${rate.burst}::float8, b.tokens
          + greatest(0, extract(epoch from clock_timestamp() - b.at)::float8) * ${rate.perSecond}::float8) - 1,
        at = clock_timestamp()
      returning tokens`.execute(tx),
  );
  const tokens = rows[0]?.tokens ?? 0;
  if (tokens < 0) await wait((-tokens / rate.perSecond) * 1000);
}

/** Share of each limit in use now, the fullest one: 0 = idle, 1 = nothing left. */
export async function readBudgetUse(
  tx: AccountTx,
  shop: { readonly accountId: string; readonly shopId: string; readonly mall: Mall },
): Promise<number> {
  const { rows } = await sql<{ name: string; tokens: number; idleSeconds: number }>`
    select name, tokens, extract(epoch from clock_timestamp() - at)::float8 as "idleSeconds"
    from rate_bucket where account_id = ${shop.accountId} and shop_id = ${shop.shopId}`.execute(tx);
  const shares = rows.map((row) => {
    const allowed = shop.mall.rateLimits[row.name];
    if (allowed === undefined) return 0;
    const rate = usedPart(allowed);
    const tokens = Math.min(rate.burst, row.tokens + row.idleSeconds * rate.perSecond);
    return Math.min(1, Math.max(0, 1 - tokens / rate.burst));
  });
  return Math.max(0, ...shares);
}
