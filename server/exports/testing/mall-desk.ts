import type { ConnectedMall } from '@matome/connectors/mall.ts';
import type { SimulatedMall } from '@matome/simulators/mall.ts';
import { startSimulators } from '@matome/simulators/start.ts';
import { sql } from 'kysely';
import { inAccount } from '../../database/account-scope.ts';
import type { ExportKind } from '../../database/tables/export-tables.ts';
import { openWorkerSession } from '../../jobs/worker-session.ts';
import { importJobs } from '../../imports/jobs.ts';
import { addShop } from '../../shops/save-shop.ts';
import { startTestDesk } from '../../testing/test-desk.ts';
import { DELIVERY_TIMING } from '../deliver/timing.ts';
import { exportJobs } from '../jobs.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;

export type MallDesk = Awaited<ReturnType<typeof openMallDesk>>;

/** A shop at one simulated mall, of whatever kind, and the whole API; the test runs the jobs, and moves the clock. */
export async function openMallDesk(mall: ConnectedMall, orders: number) {
  let aheadMs = 0;
  const clock = () => new Date(Date.now() + aheadMs);
  const simulators = await startSimulators({
    port: 0,
    seed: 11,
    orders,
    now: clock,
    rakuma: { rate: 'unlimited' },
    framed: { rate: 'unlimited' },
  });
  const desk = await startTestDesk({
    worker: false,
    mallUrls: simulators.urls,
    malls: [unlimited(mall)],
    now: clock,
  });
  const { context } = desk;
  const { accountId } = await desk.createAccount();
  const key = await desk.createApiKey(accountId);
  const session = await openWorkerSession(desk.address);
  const jobs = { ...exportJobs(context, session, DELIVERY_TIMING), ...importJobs(context, session) };
  const simulated = simulatedMall(simulators.malls, mall.id);
  const { id: shopId } = await inAccount(context.db, accountId, (tx) =>
    addShop(tx, context, { accountId, mall, name: '本店', settings: simulated.trade.credentials }),
  );

  async function askOrThrow(method: string, path: string, body?: unknown) {
    const answer = await desk.ask(key, method, path, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async function fetchOrders(): Promise<{ seen: number; created: number; updated: number; state: string }> {
    const now = clock().getTime();
    const { id: runId } = await askOrThrow('POST', `/shops/${shopId}/imports`, {
      from: new Date(now - 60 * DAY_MS).toISOString(),
      to: new Date(now).toISOString(),
    });
    await jobs['run-import']({ accountId, runId });
    return askOrThrow('GET', `/imports/${runId}`);
  }

  async function openInstructions(): Promise<number> {
    const { rows } = await inAccount(context.db, accountId, (tx) =>
      sql<{
        count: string;
      }>`select count(*) from instruction where state in ('planned', 'sending', 'uncertain')`.execute(tx),
    );
    return Number(rows[0]?.count);
  }

  return {
    ...desk,
    simulated,
    trade: simulated.trade,
    shopId,
    askOrThrow,
    fetchOrders,
    /** Long enough for the mall's list to show everything. */
    letListsCatchUp: () => {
      aheadMs += mall.visibilityLagMs + MINUTE_MS;
    },
    orderOf: async (mallOrderNo: string) => {
      const { items } = await askOrThrow('GET', `/orders?q=${mallOrderNo}&limit=5`);
      return askOrThrow('GET', `/orders/${items[0].id}`);
    },
    pack: (id: string, trackingNumber: string) =>
      askOrThrow('PATCH', `/orders/${id}`, {
        status: 'ready-to-ship',
        shipment: {
          carrier: 'yamato',
          method: 'parcel',
          shipsOn: new Date(clock().getTime() + 9 * 60 * MINUTE_MS).toISOString().slice(0, 10),
          trackingNumbers: [trackingNumber],
        },
      }),
    plan: async (kind: ExportKind, orderIds: readonly string[]): Promise<string> => {
      const { id: runId } = await askOrThrow('POST', `/shops/${shopId}/exports`, { kind, orderIds });
      await jobs['run-export']({ accountId, runId });
      return runId;
    },
    /** Delivers until nothing is open any more, time passing between the tries. */
    settle: async (): Promise<void> => {
      for (let tries = 0; tries < 30; tries += 1) {
        await jobs['deliver-instructions']({ accountId, shopId });
        if ((await openInstructions()) === 0) return;
        await inAccount(context.db, accountId, async (tx) => {
          await sql`update instruction set due_at = clock_timestamp(), lease_until = clock_timestamp() - interval '1 ms'
            where state in ('planned', 'sending', 'uncertain')`.execute(tx);
          await sql`update shop set deliver_after = null`.execute(tx);
        });
      }
      throw new Error('the ledger did not come to an end');
    },
    run: (runId: string) => askOrThrow('GET', `/exports/${runId}`),
    timesTold: (mallOrderNo: string) =>
      simulated.trade.told().filter(({ orderNo }) => orderNo === mallOrderNo).length,
    close: async () => {
      await session.close();
      await desk.close();
      await simulators.close();
    },
  };
}

function unlimited(mall: ConnectedMall): ConnectedMall {
  const names = Object.keys(mall.rateLimits);
  return {
    ...mall,
    rateLimits: Object.fromEntries(
      names.map((name) => [name, { perSecond: Number.POSITIVE_INFINITY, burst: 1 }]),
    ),
  };
}

function simulatedMall(malls: Readonly<Record<string, SimulatedMall>>, id: string): SimulatedMall {
  const mall = malls[id];
  if (mall === undefined) throw new Error(`no simulator of the mall ${id}`);
  return mall;
}
