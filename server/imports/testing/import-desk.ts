import { rakuma } from '@matome/connectors/rakuma/index.ts';
import { sql } from 'kysely';
import { createHandlers } from '../../create-handlers.ts';
import { inAccount } from '../../database/account-scope.ts';
import type { JobHandlers } from '../../jobs/job-payloads.ts';
import { openWorkerSession } from '../../jobs/worker-session.ts';
import { startTestDesk } from '../../testing/test-desk.ts';
import type { TestDesk } from '../../testing/test-desk.ts';
import { DEFAULT_CREDENTIALS, STILL_LIFE } from '../../../simulators/rakuma/options.ts';
import type { RakumaOptions } from '../../../simulators/rakuma/options.ts';
import { startSimulators } from '../../../simulators/start.ts';
import type { Simulators } from '../../../simulators/start.ts';

const UNLIMITED = { perSecond: Number.POSITIVE_INFINITY, burst: Number.POSITIVE_INFINITY };

/** A desk with one account and one Rakuma shop, beside a simulated Rakuma; jobs run when a test says so. */
export type ImportDesk = TestDesk & {
  readonly mall: Simulators['malls']['rakuma'];
  readonly accountId: string;
  readonly shopId: string;
  readonly key: string;
  readonly jobs: JobHandlers;
  readonly clock: { now: Date };
  /** Runs at each named step of an import. */
  onStep(run: (step: string) => Promise<void> | void): void;
  /** Fetches by hand and waits for the end of its job; the run as the API shows it. */
  fetchByHand(body?: object, shopId?: string): Promise<any>;
  /** Queues an import by hand, without running it. */
  askForImport(body?: object): Promise<string>;
  run(id: string): Promise<any>;
  /** The first 500 that a filter finds. */
  orders(query?: string): Promise<any[]>;
  /** Their mall order numbers, in the order of the list. */
  numbers(query?: string): Promise<string[]>;
  /** SQL with the account set. */
  query(text: string): Promise<any[]>;
  /** Takes a waiting job off the queue, as the worker that runs it does. */
  takeJob(key: string): Promise<void>;
  /** Seconds later, here and at the mall. */
  passSeconds(seconds: number): void;
};

export async function startImportDesk(
  options: {
    readonly orders?: number;
    readonly rakuma?: RakumaOptions;
    readonly apiOption?: boolean;
    readonly now?: string;
    readonly settings?: object;
    /** A rule that Rakuma itself has not. */
    readonly personsKeptDays?: number;
  } = {},
): Promise<ImportDesk> {
  const clock = { now: new Date(options.now ?? '2026-04-01T12:00:00+09:00') };
  const simulators = await startSimulators({
    port: 0,
    seed: 1,
    orders: options.orders ?? 0,
    now: () => clock.now,
    rakuma: { ...STILL_LIFE, rate: { perSecond: 1e9, burst: 1e9 }, ...options.rakuma },
  });
  const steps: { run: (step: string) => Promise<void> | void } = { run: () => undefined };
  const desk = await startTestDesk({
    malls: [{ ...rakuma, rateLimits: { api: UNLIMITED }, ...keptDays(options) }],
    mallUrls: simulators.urls,
    now: () => clock.now,
    reached: async (step) => steps.run(step),
    worker: false,
  });
  const { accountId } = await desk.createAccount({ apiOption: options.apiOption ?? false });
  const key = await desk.createApiKey(accountId);
  const session = await openWorkerSession(desk.address);
  const jobs = createHandlers(desk.context, desk.auth, session);
  const shop = await desk.ask(key, 'POST', '/shops', {
    mall: 'rakuma',
    name: '一号店',
    settings: { ...DEFAULT_CREDENTIALS, ...options.settings },
  });
  const shopId: string = shop.body.id;

  const askForImport = async (body: object = {}, shop: string = shopId): Promise<string> => {
    const asked = await desk.ask(key, 'POST', `/shops/${shop}/imports`, body);
    if (asked.status !== 202) throw new Error(JSON.stringify(asked.body));
    return asked.body.id;
  };
  const orders = async (query = ''): Promise<any[]> => {
    const answer = await desk.ask(key, 'GET', `/orders?limit=500${query}`);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body.items;
  };
  const run = async (id: string) => (await desk.ask(key, 'GET', `/imports/${id}`)).body;
  return {
    ...desk,
    mall: simulators.malls.rakuma,
    accountId,
    shopId,
    key,
    jobs,
    clock,
    onStep: (run) => {
      steps.run = run;
    },
    askForImport,
    run,
    fetchByHand: async (body = {}, shop = shopId) => {
      const runId = await askForImport(body, shop);
      await desk.context.pool.query('select graphile_worker.remove_job($1)', [`run-import:${runId}`]);
      await jobs['run-import']({ accountId, runId });
      return run(runId);
    },
    orders,
    numbers: async (query = '') => (await orders(query)).map(({ mallOrderNo }) => String(mallOrderNo)),
    query: (text) =>
      inAccount(desk.context.db, accountId, async (tx) => (await sql.raw<any>(text).execute(tx)).rows),
    takeJob: async (jobKey) => {
      await desk.context.pool.query('select graphile_worker.remove_job($1)', [jobKey]);
    },
    passSeconds: (seconds) => {
      clock.now = new Date(clock.now.getTime() + seconds * 1000);
    },
    close: async () => {
      await session.close();
      await desk.close();
      await simulators.close();
    },
  };
}

function keptDays({ personsKeptDays }: { readonly personsKeptDays?: number }) {
  return personsKeptDays === undefined ? {} : { personsKeptDays };
}
