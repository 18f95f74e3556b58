import { afterAll, beforeAll, expect, test } from 'vitest';
import { inAccount } from '../database/account-scope.ts';
import { newId } from '../security/new-id.ts';
import { startTestDesk, startTestWorker } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';
import { raiseEvents } from './raise-events.ts';
import { startReceiver } from './testing/receiver.ts';
import type { Receiver } from './testing/receiver.ts';

let desk: TestDesk;
let accountId: string;
let key: string;
let alive: Receiver;
let dead: Receiver;
beforeAll(async () => {
  desk = await startTestDesk({ worker: false, env: { MATOME_WEBHOOK_ALLOWED_HOSTS: '127.0.0.0/8' } });
  ({ accountId } = await desk.createAccount());
  key = await desk.createApiKey(accountId);
  alive = await startReceiver();
  dead = await startReceiver();
  dead.answerAlways({ status: 200, silent: true });
});
afterAll(async () => {
  await alive.close();
  await dead.close();
  await desk.close();
});

const raise = (count: number) =>
  inAccount(desk.context.db, accountId, (tx) =>
    raiseEvents(tx, desk.context, {
      accountId,
      types: ['order.created'],
      events: () =>
        Array.from({ length: count }, (_, n) => ({ type: 'order.created', about: newId(), data: { n } })),
    }),
  );

test('R4 an endpoint that never answers delays no other, and what a stopped worker left is sent by the next', async () => {
  for (const url of [dead.url, alive.url])
    await desk.ask(key, 'POST', '/webhook-endpoints', { url, events: ['order.created'] });
  await raise(30);
  const stop = await startTestWorker(desk);
  await expect.poll(() => alive.calls.length, { timeout: 10_000 }).toBe(30);
  expect(dead.calls.length).toBeLessThanOrEqual(8);
  void stop();
  await raise(5);
  const stopNext = await startTestWorker(desk);
  await expect.poll(() => alive.calls.length, { timeout: 10_000 }).toBe(35);
  await dead.close();
  await stopNext();
});
