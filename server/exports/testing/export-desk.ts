import type { Mall } from '@matome/connectors/mall.ts';
import { rakuma } from '@matome/connectors/rakuma/index.ts';
import { startSimulators } from '@matome/simulators/start.ts';
import { sql } from 'kysely';
import { inAccount } from '../../database/account-scope.ts';
import type { ExportKind } from '../../database/tables/export-tables.ts';
import { openWorkerSession } from '../../jobs/worker-session.ts';
import { refreshOrder } from '../../orders/refresh-order.ts';
import { connectShop } from '../../shops/connect-shop.ts';
import { addShop } from '../../shops/save-shop.ts';
import { findShop } from '../../shops/shop-store.ts';
import { startTestDesk } from '../../testing/test-desk.ts';
import type { TestDesk } from '../../testing/test-desk.ts';
import { exportJobs } from '../jobs.ts';
import { DELIVERY_TIMING } from '../deliver/timing.ts';
import type { DeliveryTiming } from '../deliver/timing.ts';

const CREDENTIALS = {
  email: 'shop@rakuma.example',
  apiPassword: 'rakuma-simulator',
  clientId: 'matome',
  clientSecret: 'matome-secret',
};
const UNLIMITED: Mall = { ...rakuma, rateLimits: { api: { perSecond: Number.POSITIVE_INFINITY, burst: 1 } } };
export const NOW = '2026-04-01T12:00:00+09:00';

export type DeskOrder = { readonly id: string; readonly mallOrderNo: string };

export type ExportDesk = Awaited<ReturnType<typeof openExportDesk>>;

export type ExportDeskOptions = {
  readonly apiOption?: boolean;
  readonly timing?: Partial<DeliveryTiming>;
  readonly malls?: readonly Mall[];
  /** Jobs run by themselves, as in production, and the clock runs on. Otherwise the test runs those of exports, and sets the clock. */
  readonly worker?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** What the simulated mall allows. */
  readonly rate?: { readonly perSecond: number; readonly burst: number };
};

/** A shop at a simulated Rakuma, and the whole API. */
export async function openExportDesk(options: ExportDeskOptions = {}) {
  let setTo = Date.parse(NOW);
  const startedAtMs = performance.now();
  const clock = () => new Date(setTo + (options.worker === true ? performance.now() - startedAtMs : 0));
  let crashAt: string | null = null;
  let interruption: { readonly step: string; readonly happen: () => Promise<unknown> } | null = null;
  const reached: string[] = [];
  const simulators = await startSimulators({
    port: 0,
    seed: 7,
    orders: 0,
    now: clock,
    rakuma: { rate: options.rate ?? 'unlimited' },
  });
  const mallRakuma = simulators.malls.rakuma;
  const desk = await startTestDesk({
    worker: options.worker ?? false,
    mallUrls: simulators.urls,
    env: options.env ?? {},
    malls: options.malls ?? [UNLIMITED],
    now: clock,
    reached: async (step) => {
      reached.push(step);
      if (step === interruption?.step) await interruption.happen();
      if (step === crashAt) {
        crashAt = null;
        throw new Crash(step);
      }
    },
  });
  const { context } = desk;
  const { accountId } = await desk.createAccount({ apiOption: options.apiOption ?? false });
  const key = await desk.createApiKey(accountId);
  const session = await openWorkerSession(desk.address);
  const timing = { ...DELIVERY_TIMING, ...options.timing };
  const jobs = exportJobs(context, session, timing);
  const shopId = await openShop(desk, accountId, CREDENTIALS);

  async function askOrThrow(method: string, path: string, body?: unknown) {
    const answer = await desk.ask(key, method, path, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** An order is bought at the mall and fetched. */
  async function buy(
    order: Record<string, unknown> = {},
    at: { shopId?: string; mallShopId?: number } = {},
  ): Promise<DeskOrder> {
    const placed = mallRakuma.addOrder({ shopId: at.mallShopId, order });
    if (placed === null) throw new Error('the simulator took no order');
    return fetchOrder(String(placed.order_id), at.shopId ?? shopId);
  }

  async function fetchOrder(mallOrderNo: string, ofShop = shopId): Promise<DeskOrder> {
    const shop = await inAccount(context.db, accountId, (tx) =>
      findShop(tx, context.vault, { accountId, id: ofShop }),
    );
    if (shop === null) throw new Error('no shop');
    const { connection } = await connectShop(context, shop);
    const [read = null] = await connection.readOrders([mallOrderNo]);
    if (read === null || read instanceof Error) throw new Error(`the mall has no order ${mallOrderNo}`);
    const { id } = await inAccount(context.db, accountId, (tx) =>
      refreshOrder(tx, context, { accountId, shopId: ofShop, read, at: clock() }),
    );
    return { id, mallOrderNo };
  }

  /** Everything that waits for its time may go on, as if that time had passed. */
  async function letTimePass(): Promise<void> {
    await inAccount(context.db, accountId, async (tx) => {
      await sql`update instruction set due_at = clock_timestamp(), lease_until = clock_timestamp() - interval '1 ms'
        where state in ('planned', 'sending', 'uncertain')`.execute(tx);
      await sql`update shop set deliver_after = null`.execute(tx);
    });
  }

  async function openInstructions(): Promise<number> {
    const row = await inAccount(context.db, accountId, (tx) =>
      tx
        .selectFrom('instruction')
        .select(sql<string>`count(*)`.as('count'))
        .where('state', 'in', ['planned', 'sending', 'uncertain'])
        .executeTakeFirstOrThrow(),
    );
    return Number(row.count);
  }

  const deliver = (ofShop = shopId) => jobs['deliver-instructions']({ accountId, shopId: ofShop });

  return {
    ...desk,
    simulators,
    mall: mallRakuma,
    accountId,
    shopId,
    key,
    session,
    jobs,
    timing,
    reached,
    askOrThrow,
    buy,
    fetchOrder,
    letTimePass,
    deliver,
    setNow: (at: string) => {
      setTo = Date.parse(at);
    },
    crashAt: (step: string) => {
      crashAt = step;
    },
    /** Something happens just there, once; all who get there wait for it. */
    onceAt: (step: string, work: () => Promise<unknown>) => {
      let done: Promise<unknown> | null = null;
      interruption = { step, happen: () => (done ??= work()) };
    },
    openAnotherShop: (settings: Partial<typeof CREDENTIALS>) =>
      openShop(desk, accountId, { ...CREDENTIALS, ...settings }),

    /** Staff make it ready for its ship notice. */
    prepare: (order: DeskOrder, changes: Record<string, unknown> = {}) =>
      askOrThrow('PATCH', `/orders/${order.id}`, {
        status: 'ready-to-ship',
        shipment: {
          carrier: 'yamato',
          method: 'parcel',
          shipsOn: '2026-04-01',
          trackingNumbers: ['123456789012'],
        },
        ...changes,
      }),

    /** A whole export by hand, up to the ledger; the mall is told nothing yet. */
    plan: async (kind: ExportKind, body: Record<string, unknown> = {}): Promise<string> => {
      const { id: runId } = await askOrThrow('POST', `/shops/${shopId}/exports`, { kind, ...body });
      await jobs['run-export']({ accountId, runId });
      return runId;
    },
    run: (runId: string) => askOrThrow('GET', `/exports/${runId}`),
    order: (order: DeskOrder) => askOrThrow('GET', `/orders/${order.id}`),
    instructions: async () => (await askOrThrow('GET', '/instructions?limit=500')).items,

    /** Delivers until nothing is open any more, time passing between the tries. */
    settle: async (ofShop = shopId): Promise<void> => {
      for (let tries = 0; tries < 30; tries += 1) {
        await deliver(ofShop);
        if ((await openInstructions()) === 0) return;
        await letTimePass();
      }
      throw new Error('the ledger did not come to an end');
    },

    /** What the mall accepted, by its own journal: order numbers, in the order of acceptance. */
    accepted: (kind: 'ship-notice' | 'review') =>
      mallRakuma.journal.effects(kind).map((effect) => effect.orderId),
    /** How often the mall was asked for something. */
    requests: (method: string, path: RegExp) =>
      mallRakuma.journal.entries().filter((entry) => entry.method === method && path.test(entry.path)).length,

    close: async () => {
      await session.close();
      await desk.close();
      await simulators.close();
    },
  };
}

/** Thrown where the process dies. */
export class Crash extends Error {}

async function openShop(
  desk: TestDesk,
  accountId: string,
  settings: Record<string, string>,
): Promise<string> {
  const { context } = desk;
  const mall = context.malls.get('rakuma');
  if (mall === undefined) throw new Error('no connector');
  const shop = await inAccount(context.db, accountId, (tx) =>
    addShop(tx, context, { accountId, mall, name: 'ラクマ店', settings }),
  );
  return shop.id;
}
