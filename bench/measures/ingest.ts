import { fetchAgain } from '../floors/fetch-again.ts';
import { insertAgain } from '../floors/insert-again.ts';
import type { Figure } from '../report/figure.ts';
import { median } from '../report/statistics.ts';
import { holdAccount } from '../stage/hold-account.ts';
import { importOrders } from '../stage/import-orders.ts';
import { warmMall } from '../stage/mall-pages.ts';
import { FIRST_SHOP_EMAIL, openShop } from '../stage/open-shop.ts';
import type { DeskShop } from '../stage/open-shop.ts';
import type { Stage } from '../stage/open-stage.ts';
import { countRows, countTouchedRows, markTransaction } from '../stage/touched-rows.ts';

type Round = {
  readonly orders: number;
  readonly ingest: number;
  readonly insertFloor: number;
  readonly reimport: number;
  readonly fetchFloor: number;
  /** Rows that the re-import inserted, updated, locked or removed. */
  readonly touched: number;
};

/** P1 and P2. Each round fetches everything into a new account, and once more; its floors follow at once. */
export async function measureIngest(stage: Stage, rounds: number): Promise<readonly Figure[]> {
  await warmMall(stage.mallUrl);
  const done: Round[] = [];
  for (let round = 0; round < rounds; round += 1) done.push(await measureRound(stage));
  const of = (pick: (round: Round) => number) => median(done.map(pick));
  const orders = of((round) => round.orders);
  return [
    {
      id: 'P1',
      work: `ingest of ${orders} orders`,
      unit: 'orders/s',
      ours: of((round) => round.ingest),
      floor: of((round) => round.insertFloor),
      share: of((round) => round.ingest / round.insertFloor),
      target: { atLeast: 4_000, shareAtLeast: 0.5 },
    },
    {
      id: 'P2',
      work: `re-import of ${orders} unchanged orders`,
      unit: 'orders/s',
      ours: of((round) => round.reimport),
      floor: of((round) => round.fetchFloor),
      share: of((round) => round.reimport / round.fetchFloor),
      target: { atLeast: 10_000 },
    },
    {
      id: 'P2',
      work: 'rows touched by the re-import',
      unit: 'rows',
      ours: Math.max(...done.map((round) => round.touched)),
      floor: 0,
      target: { atMost: 0 },
    },
  ];
}

async function measureRound(stage: Stage): Promise<Round> {
  const shop = await openShop(stage, { email: FIRST_SHOP_EMAIL });
  const first = await importOrders(stage, shop);
  const { again, touched } = await reimport(stage, shop);
  if (again.unchanged !== first.created)
    throw new Error(`${again.unchanged} of ${first.created} are unchanged`);
  return {
    orders: first.created,
    ingest: first.created / first.seconds,
    insertFloor: await insertAgain(stage, shop),
    reimport: again.seen / again.seconds,
    fetchFloor: await fetchAgain(stage, shop),
    touched,
  };
}

async function reimport(stage: Stage, shop: DeskShop) {
  const { accountId } = shop;
  return holdAccount(stage.open.context.pool, accountId, async (client) => {
    const rowsBefore = await countRows(client, accountId);
    const mark = await markTransaction(client);
    const again = await importOrders(stage, shop);
    const removed = rowsBefore - (await countRows(client, accountId));
    return { again, touched: removed + (await countTouchedRows(client, accountId, mark)) };
  });
}
