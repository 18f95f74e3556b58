import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inAccount } from '../database/account-scope.ts';
import { newId } from '../security/new-id.ts';
import { raiseEvents } from './raise-events.ts';
import type { WebhookEvent } from './raise-events.ts';
import { openWebhookDesk } from './testing/webhook-desk.ts';

/** Orders of one batch of an import. */
const BATCH = 500;

describe('what raising events costs an import', () => {
  let desk: Awaited<ReturnType<typeof openWebhookDesk>>;
  beforeAll(async () => {
    desk = await openWebhookDesk();
  });
  afterAll(() => desk.close());

  const batch = (): readonly WebhookEvent[] =>
    Array.from({ length: BATCH }, () => ({ type: 'order.created', about: newId(), data: { n: 1 } }));

  /** Milliseconds of each batch, the median of many. */
  async function timeBatches(count: number, events: () => readonly WebhookEvent[]): Promise<number> {
    const took: number[] = [];
    await inAccount(desk.context.db, desk.accountId, async (tx) => {
      for (let n = 0; n < count; n += 1) {
        const startedMs = performance.now();
        const { accountId } = desk;
        await raiseEvents(tx, desk.context, { accountId, types: ['order.created'], events });
        took.push(performance.now() - startedMs);
      }
    });
    return took.sort((a, b) => a - b)[Math.floor(count / 2)] ?? 0;
  }

  test('where nobody listens: one look-up by key a batch, and no event is even made', async () => {
    const made = () => {
      throw new Error('an event was made for nobody');
    };
    const medianMs = await timeBatches(50, made);
    expect(medianMs).toBeLessThan(10);
    const plan = await inAccount(desk.context.db, desk.accountId, async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      const { rows } = await sql<Record<string, string>>`
        explain select id, events from webhook_endpoint where account_id = ${desk.accountId} and enabled
        and events && array['order.created']`.execute(tx);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('webhook_endpoint_pkey');
  });

  test('10,000 orders are written down batch by batch, one statement each', async () => {
    await desk.addEndpoint('http://127.0.0.1:9/');
    const medianMs = await timeBatches(20, batch);
    expect(medianMs).toBeLessThan(500);
    const { rows } = await inAccount(desk.context.db, desk.accountId, (tx) =>
      sql<{ n: string }>`select count(*) as n from webhook_delivery`.execute(tx),
    );
    expect(rows[0]?.n).toBe('10000');
    if (process.env['MATOME_TEST_LOG'] !== undefined) console.info({ medianMs });
  });
});
