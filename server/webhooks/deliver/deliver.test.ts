import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../security/new-id.ts';
import { startReceiver } from '../testing/receiver.ts';
import type { Call, Receiver } from '../testing/receiver.ts';
import { openWebhookDesk } from '../testing/webhook-desk.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

describe('deliveries of webhooks', () => {
  let desk: Awaited<ReturnType<typeof openWebhookDesk>>;
  let receiver: Receiver;
  let endpoint: { id: string; secret: string };
  beforeAll(async () => {
    desk = await openWebhookDesk();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    for (const { id } of (await desk.askOrThrow('GET', '/webhook-endpoints')).items)
      await desk.askOrThrow('DELETE', `/webhook-endpoints/${id}`);
    receiver = await startReceiver();
    endpoint = await desk.addEndpoint(receiver.url);
    return () => receiver.close();
  });

  /** As a receiver checks it; the library holds the time against its own clock. */
  function verify(call: Call | undefined, secret: string): unknown {
    if (call === undefined) throw new Error('no call');
    const { headers } = call;
    const real = Date.now;
    Date.now = () => Number(headers['webhook-timestamp']) * 1000;
    try {
      return new Webhook(secret).verify(call.body, {
        'webhook-id': String(headers['webhook-id']),
        'webhook-timestamp': String(headers['webhook-timestamp']),
        'webhook-signature': String(headers['webhook-signature']),
      });
    } finally {
      Date.now = real;
    }
  }

  test('an event arrives, signed as Standard Webhooks says', async () => {
    await desk.raise('order.created', newId(), { mallOrderNo: 'A-1' });
    await desk.deliver(endpoint.id);
    const [call] = receiver.calls;
    expect(verify(call, endpoint.secret)).toEqual({
      type: 'order.created',
      timestamp: '2026-04-01T03:00:00.000Z',
      data: { mallOrderNo: 'A-1' },
    });
    expect(call?.headers['content-type']).toBe('application/json');
    expect(() => verify({ ...call, body: `${call?.body} ` } as Call, endpoint.secret)).toThrow(
      'No matching signature found',
    );
    const [delivery] = await desk.deliveries();
    expect(delivery).toMatchObject({
      state: 'delivered',
      eventId: call?.headers['webhook-id'],
      attempts: [{ status: 200, answer: 'ok', error: null }],
    });
  });

  test('only the events that were chosen are sent', async () => {
    await desk.raise('order.cancelled');
    await desk.deliver(endpoint.id);
    expect(receiver.calls).toEqual([]);
  });

  test('a failed call is repeated after 5 s, 5 and 30 min, 2, 5, 10 and 10 h, under one id, and then given up', async () => {
    receiver.answerAlways({ status: 500, body: 'broken' });
    await desk.raise();
    const startMs = desk.context.now().getTime();
    const triedAt: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      await desk.deliver(endpoint.id);
      triedAt.push((desk.context.now().getTime() - startMs) / 1000);
      const [{ nextAttemptAt }] = await desk.deliveries();
      if (nextAttemptAt === null) break;
      await desk.deliver(endpoint.id);
      expect(receiver.calls).toHaveLength(tries + 1);
      desk.passMs(Date.parse(nextAttemptAt) - desk.context.now().getTime());
    }
    const steps = triedAt.slice(1).map((at, index) => at - (triedAt[index] ?? 0));
    expect(steps).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 36_000]);
    expect(await desk.deliveries()).toMatchObject([{ state: 'failed', nextAttemptAt: null }]);
    expect(new Set(receiver.calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  test('of one order the later event waits for the earlier; other orders go on', async () => {
    const [one, other] = [newId(), newId()];
    receiver.answerNext({ status: 503 });
    await desk.raise('order.created', one, { n: 1 });
    await desk.deliver(endpoint.id);
    await desk.raise('order.updated', one, { n: 2 });
    await desk.raise('order.created', other, { n: 3 });
    await desk.deliver(endpoint.id);
    desk.passMs(5000);
    await desk.deliver(endpoint.id);
    expect(receiver.calls.map(({ body }) => JSON.parse(body).data.n)).toEqual([1, 3, 1, 2]);
  });

  test('410 Gone switches the endpoint off', async () => {
    receiver.answerNext({ status: 410 });
    await desk.raise();
    await desk.deliver(endpoint.id);
    expect(await desk.endpoint(endpoint.id)).toMatchObject({ enabled: false, disabledBecause: 'gone' });
    expect(await desk.deliveries()).toMatchObject([{ state: 'failed' }]);
    await desk.raise();
    expect(await desk.deliveries()).toHaveLength(1);
  });

  test('an endpoint that takes nothing for three days is switched off; what waits goes out when it is on again', async () => {
    receiver.answerAlways({ status: 500 });
    for (let hours = 0; hours <= 72; hours += 8) {
      await desk.raise();
      await desk.deliver(endpoint.id);
      if (hours < 72) expect((await desk.endpoint(endpoint.id)).enabled).toBe(true);
      desk.passMs(8 * HOUR_MS);
    }
    expect(await desk.endpoint(endpoint.id)).toMatchObject({ enabled: false, disabledBecause: 'failing' });
    const waiting = await desk.deliveries('?state=waiting');
    expect(waiting.length).toBeGreaterThan(0);
    receiver.answerAlways({ status: 200 });
    await desk.deliver(endpoint.id);
    expect(await desk.deliveries('?state=waiting')).toHaveLength(waiting.length);
    await desk.askOrThrow('PATCH', `/webhook-endpoints/${endpoint.id}`, { enabled: true });
    await desk.deliver(endpoint.id);
    expect(await desk.deliveries('?state=waiting')).toEqual([]);
    expect(await desk.endpoint(endpoint.id)).toMatchObject({ enabled: true, failingSince: null });
  });

  test('switched on again by a person, it is sent at once what waits for hours', async () => {
    receiver.answerAlways({ status: 500 });
    await desk.raise();
    for (const ms of [5000, 5 * MINUTE_MS, 30 * MINUTE_MS, 0]) {
      await desk.deliver(endpoint.id);
      desk.passMs(ms);
    }
    receiver.answerAlways({ status: 200 });
    for (const enabled of [false, true])
      await desk.askOrThrow('PATCH', `/webhook-endpoints/${endpoint.id}`, { enabled });
    await desk.deliver(endpoint.id);
    expect(await desk.deliveries()).toMatchObject([{ state: 'delivered' }]);
  });

  test('an endpoint that is down is asked by one call at a time, not by all that wait for it', async () => {
    receiver.answerAlways({ status: 500 });
    for (let n = 0; n < 30; n += 1) await desk.raise();
    await desk.deliver(endpoint.id);
    expect(receiver.calls).toHaveLength(8);
    desk.passMs(5 * MINUTE_MS);
    await desk.deliver(endpoint.id);
    expect(receiver.calls).toHaveLength(9);
    receiver.answerAlways({ status: 200 });
    desk.passMs(HOUR_MS);
    await desk.deliver(endpoint.id);
    expect(await desk.deliveries('?state=waiting')).toEqual([]);
  });

  test.each(['webhook:sending', 'webhook:answered'])(
    'R4 a process that dies at %s sends the event once more, under the same id',
    async (step) => {
      await desk.raise();
      desk.crashAt(step);
      await expect(desk.deliver(endpoint.id)).rejects.toThrow(`died at ${step}`);
      await desk.deliver(endpoint.id);
      await desk.deliver(endpoint.id);
      const ids = receiver.calls.map(({ headers }) => headers['webhook-id']);
      expect(ids).toHaveLength(step === 'webhook:answered' ? 2 : 1);
      expect(new Set(ids).size).toBe(1);
      expect(await desk.deliveries()).toMatchObject([{ state: 'delivered' }]);
    },
  );

  test('after a change of the secret both sign for a day, and then the new one alone', async () => {
    const { secret } = await desk.askOrThrow('POST', `/webhook-endpoints/${endpoint.id}/rotate-secret`);
    expect(secret).not.toBe(endpoint.secret);
    await desk.raise();
    await desk.deliver(endpoint.id);
    expect(verify(receiver.calls[0], secret)).toBeDefined();
    expect(verify(receiver.calls[0], endpoint.secret)).toBeDefined();
    desk.passMs(DAY_MS);
    await desk.raise();
    await desk.deliver(endpoint.id);
    expect(verify(receiver.calls[1], secret)).toBeDefined();
    expect(() => verify(receiver.calls[1], endpoint.secret)).toThrow('No matching signature found');
  });

  test('deliveries are kept for thirty days', async () => {
    await desk.raise();
    await desk.deliver(endpoint.id);
    desk.passMs(29 * DAY_MS);
    await desk.deliver(endpoint.id);
    expect(await desk.deliveries()).toHaveLength(1);
    desk.passMs(2 * DAY_MS);
    await desk.deliver(endpoint.id);
    expect(await desk.deliveries()).toEqual([]);
  });
});
