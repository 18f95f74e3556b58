import type { Hono } from 'hono';
import { createApi } from '../create-api.ts';
import { createHandlers } from '../create-handlers.ts';
import { createPool } from '../database/pool.ts';
import { openEventHub } from '../event-hub.ts';
import { runWorker } from '../jobs/run-worker.ts';
import { openWorkerSession } from '../jobs/worker-session.ts';
import { createTestContext } from './test-context.ts';
import type { TestContext, TestContextOptions } from './test-context.ts';

/** The whole server in this process: API and worker on a fresh database. */
export type TestDesk = TestContext & {
  readonly app: Hono;
  /** One call of the API: the status, and the answer's JSON (`null` where there is none). */
  ask(
    key: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answered>;
};
/** The shape of `body` is what a test is about to check. */
export type Answered = { readonly status: number; readonly body: any; readonly headers: Headers };

export async function startTestDesk(
  options: TestContextOptions & { readonly worker?: boolean } = {},
): Promise<TestDesk> {
  const t = await createTestContext(options);
  const hub = await openEventHub(t.address, t.context.log);
  const app = createApi(t.context, t.auth, hub);
  const stopWorker = options.worker === false ? async () => undefined : await startTestWorker(t);
  return {
    ...t,
    app,
    ask: async (key, method, path, body, headers = {}) => {
      const answer = await app.request(`/api/v1${path}`, {
        method,
        headers: {
          ...(key === '' ? {} : { authorization: `Bearer ${key}` }),
          ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body) }),
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      return { status: answer.status, body: readBody(answer, bytes), headers: answer.headers };
    },
    close: async () => {
      await stopWorker();
      await hub.close();
      await t.close();
    },
  };
}

/** JSON where it is, else the bytes of a file. */
function readBody(answer: Response, bytes: Buffer): any {
  if (bytes.length === 0) return null;
  const isJson = /json/.test(answer.headers.get('content-type') ?? 'json');
  return isJson ? JSON.parse(bytes.toString()) : bytes;
}

/** A worker on the test's database; returns the way to stop it. */
export async function startTestWorker(t: TestContext): Promise<() => Promise<void>> {
  const pool = createPool(t.address, { max: 10 });
  const session = await openWorkerSession(t.address);
  const worker = await runWorker({
    pool,
    session,
    handlers: createHandlers(t.context, t.auth, session),
    log: t.context.log,
  });
  return async () => {
    await worker.stop();
    await session.close();
    await pool.end();
  };
}
