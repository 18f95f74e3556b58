import { customCsv } from '@matome/connectors/custom-csv/index.ts';
import { createHandlers } from '../../../create-handlers.ts';
import type { JobHandlers } from '../../../jobs/job-payloads.ts';
import { openWorkerSession } from '../../../jobs/worker-session.ts';
import { startTestDesk } from '../../../testing/test-desk.ts';
import type { Answered, TestDesk } from '../../../testing/test-desk.ts';

/** A desk with one account and one shop kept by files; jobs run when a test says so. */
export type CsvDesk = TestDesk & {
  readonly accountId: string;
  readonly shopId: string;
  readonly key: string;
  readonly jobs: JobHandlers;
  onStep(run: (step: string) => void): void;
  /** Sends a file; the answer, the run not begun. */
  send(bytes: string | Uint8Array<ArrayBuffer>, fields?: Readonly<Record<string, string>>): Promise<Answered>;
  /** Sends a file and waits for its end; the run as the API shows it. */
  bringIn(bytes: string | Uint8Array<ArrayBuffer>, fields?: Readonly<Record<string, string>>): Promise<any>;
  orders(query?: string): Promise<any[]>;
  query(text: string): Promise<any[]>;
};

export async function startCsvDesk(): Promise<CsvDesk> {
  const steps: { run: (step: string) => void } = { run: () => undefined };
  const desk = await startTestDesk({
    malls: [customCsv],
    now: () => new Date('2026-04-10T12:00:00+09:00'),
    reached: async (step) => steps.run(step),
    worker: false,
  });
  const { accountId } = await desk.createAccount();
  const key = await desk.createApiKey(accountId);
  const session = await openWorkerSession(desk.address);
  const jobs = createHandlers(desk.context, desk.auth, session);
  const shop = await desk.ask(key, 'POST', '/shops', { mall: 'custom-csv', name: '自社サイト' });
  const shopId: string = shop.body.id;
  const send: CsvDesk['send'] = (bytes, fields = {}) => {
    const form = new FormData();
    form.append('file', new File([bytes], '受注.csv'));
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return desk.ask(key, 'POST', `/shops/${shopId}/csv-imports`, form);
  };
  return {
    ...desk,
    accountId,
    shopId,
    key,
    jobs,
    onStep: (run) => {
      steps.run = run;
    },
    send,
    bringIn: async (bytes, fields) => {
      const { status, body } = await send(bytes, fields);
      if (status !== 202) throw new Error(JSON.stringify(body));
      await jobs['run-import']({ accountId, runId: body.id });
      return (await desk.ask(key, 'GET', `/imports/${body.id}`)).body;
    },
    orders: async (query = '') => (await desk.ask(key, 'GET', `/orders?limit=500${query}`)).body.items,
    query: async (text) => {
      const client = await desk.context.pool.connect();
      try {
        await client.query('begin');
        await client.query(`select set_config('matome.account_id', $1, true)`, [accountId]);
        return (await client.query(text)).rows;
      } finally {
        await client.query('rollback');
        client.release();
      }
    },
    close: async () => {
      await session.close();
      await desk.close();
    },
  };
}
