import type pg from 'pg';
import { openShopAtMall, signInAtMall } from '../stage/mall-client.ts';
import type { Stage } from '../stage/open-stage.ts';
import { onFloorDatabase } from './floor-database.ts';

/** As many as the desk has under way: two lanes of eight writes. */
const AT_ONCE = 16;

type Notice = { readonly orderNo: string; readonly payload: string };

/** For each notice one row committed, the same bytes posted to the mall, and another row committed. Notices a second. */
export async function notifyAgain(
  stage: Stage,
  notices: { readonly email: string; readonly count: number; readonly payload: unknown },
): Promise<number> {
  const { mallUrl } = stage;
  const orderNos = await openShopAtMall(mallUrl, { email: notices.email, orders: notices.count });
  const token = await signInAtMall(mallUrl, notices.email);
  const payload = JSON.stringify(notices.payload);
  return onFloorDatabase(
    stage,
    async (pool) => {
      await pool.query(`create table saying (order_no text primary key, payload jsonb not null, at timestamptz not null);
        create table said (order_no text primary key, status int not null, at timestamptz not null)`);
      const waiting = orderNos.values();
      const startedAtMs = performance.now();
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (const orderNo of waiting) await notify(pool, { mallUrl, token }, { orderNo, payload });
        }),
      );
      return orderNos.length / ((performance.now() - startedAtMs) / 1000);
    },
    AT_ONCE,
  );
}

async function notify(
  pool: pg.Pool,
  { mallUrl, token }: { readonly mallUrl: string; readonly token: string },
  { orderNo, payload }: Notice,
): Promise<void> {
  await pool.query({
    name: 'saying',
    text: 'insert into saying values ($1, $2, now())',
    values: [orderNo, payload],
  });
  const answer = await fetch(`${mallUrl}/v1/orders/${orderNo}/shipping_notice`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: payload,
  });
  await answer.text();
  if (!answer.ok) throw new Error(`the mall answered ${answer.status}`);
  await pool.query({
    name: 'said',
    text: 'insert into said values ($1, $2, now())',
    values: [orderNo, answer.status],
  });
}
