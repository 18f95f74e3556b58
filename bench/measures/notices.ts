import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { notifyAgain } from '../floors/notify-again.ts';
import type { Figure } from '../report/figure.ts';
import { median } from '../report/statistics.ts';
import { holdAccount } from '../stage/hold-account.ts';
import { importOrders } from '../stage/import-orders.ts';
import { openShopAtMall } from '../stage/mall-client.ts';
import { openShop } from '../stage/open-shop.ts';
import type { DeskShop } from '../stage/open-shop.ts';
import type { Stage } from '../stage/open-stage.ts';
import { untilRunEnded } from '../stage/until-run-ended.ts';

type Round = { readonly ours: number; readonly delivery: number; readonly floor: number };

/** P6: from the request for an export to its end, every notice written down. Each round has a shop of its own, and its floor after it. */
export async function measureNotices(
  stage: Stage,
  asked: { readonly notices: number; readonly rounds: number },
): Promise<readonly Figure[]> {
  const done: Round[] = [];
  for (let round = 1; round <= asked.rounds; round += 1) {
    const told = await measureRound(stage, {
      email: `notices-${round}@rakuma.example`,
      count: asked.notices,
    });
    const floor = await notifyAgain(stage, {
      email: `floor-${round}@rakuma.example`,
      count: asked.notices,
      payload: told.payload,
    });
    done.push({ ...told, floor });
  }
  const of = (pick: (round: Round) => number) => median(done.map(pick));
  return [
    {
      id: 'P6',
      work: `${asked.notices} ship notices, ledger on`,
      unit: 'notices/s',
      ours: of((round) => round.ours),
      floor: of((round) => round.floor),
      share: of((round) => round.ours / round.floor),
      target: { atLeast: 500, shareAtLeast: 0.5 },
      note: `from the first call on, without the deciding before it, ${Math.round(of((round) => round.delivery))} notices/s`,
    },
  ];
}

async function measureRound(stage: Stage, mallShop: { readonly email: string; readonly count: number }) {
  await openShopAtMall(stage.mallUrl, { email: mallShop.email, orders: mallShop.count });
  const shop = await openShop(stage, { email: mallShop.email });
  await importOrders(stage, shop);
  await pack(shop);
  const startedAtMs = performance.now();
  const { id } = await shop.api.createExport({ params: { id: shop.shopId }, body: { kind: 'ship-notice' } });
  const { accountId } = shop;
  const state = await untilRunEnded(stage.open.context, { accountId, id, table: 'export_run' });
  const seconds = (performance.now() - startedAtMs) / 1000;
  const told = await readTold(stage, shop);
  if (state !== 'succeeded' || told.count !== mallShop.count)
    throw new Error(`export ${state}, ${told.count} told`);
  return { ours: told.count / seconds, delivery: told.count / told.seconds, payload: told.payload };
}

/** What a clerk does: every order gets today's 出荷日, a carrier and a number. */
async function pack({ api, shopId }: DeskShop): Promise<void> {
  const shipment = {
    carrier: 'yamato' as const,
    method: 'parcel' as const,
    shipsOn: tokyoDay(new Date()),
    trackingNumbers: ['400000000001'],
  };
  await api.bulkUpdateOrders({
    body: { filter: { shop: shopId }, changes: { status: 'ready-to-ship', shipment } },
  });
}

async function readTold({ open }: Stage, { accountId }: DeskShop) {
  return holdAccount(open.context.pool, accountId, async (client) => {
    const { rows } = await client.query<{ count: string; seconds: number; payload: unknown }>(
      `select count(*) as count, extract(epoch from max(a.finished_at) - min(a.at))::float8 as seconds,
         (array_agg(i.payload))[1] as payload
       from instruction i join attempt a on a.account_id = i.account_id and a.instruction_id = i.id
       where i.account_id = $1 and i.state = 'confirmed'`,
      [accountId],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('the ledger does not answer');
    return { ...row, count: Number(row.count) };
  });
}
