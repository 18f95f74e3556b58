import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startReceiver } from './testing/receiver.ts';
import type { Receiver } from './testing/receiver.ts';
import { openWebhookDesk } from './testing/webhook-desk.ts';

describe('webhook endpoints', () => {
  let desk: Awaited<ReturnType<typeof openWebhookDesk>>;
  let receiver: Receiver;
  beforeAll(async () => {
    desk = await openWebhookDesk();
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await receiver.close();
    await desk.close();
  });

  test('the signing secret is shown when it is made, and never again', async () => {
    const made = await desk.addEndpoint(receiver.url, { description: '倉庫' });
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const listed = await desk.askOrThrow('GET', '/webhook-endpoints');
    expect(JSON.stringify(listed)).not.toContain('whsec_');
    expect(await desk.endpoint(made.id)).toMatchObject({
      url: receiver.url,
      description: '倉庫',
      enabled: true,
      events: ['order.created', 'order.updated'],
      waiting: 0,
    });
  });

  test.each(['staff', 'viewer'] as const)('R10 %s may neither see nor make one', async (role) => {
    const key = await desk.createApiKey(desk.accountId, role);
    expect((await desk.ask(key, 'GET', '/webhook-endpoints')).status).toBe(403);
    expect((await desk.ask(key, 'GET', '/webhook-deliveries')).status).toBe(403);
  });

  test('R12 a URL into a private network is refused where it stands, when it is made and when it is changed', async () => {
    const url = 'http://169.254.169.254/latest/meta-data';
    const made = await desk.ask(desk.key, 'POST', '/webhook-endpoints', { url, events: ['order.created'] });
    expect(made.body).toMatchObject({ status: 422, code: 'url-not-public', errors: [{ path: 'url' }] });
    const { id } = await desk.addEndpoint(receiver.url);
    const changed = await desk.ask(desk.key, 'PATCH', `/webhook-endpoints/${id}`, { url });
    expect(changed.body).toMatchObject({ status: 422, code: 'url-not-public' });
    expect((await desk.endpoint(id)).url).toBe(receiver.url);
  });

  test('a trial sends a ping, even where the endpoint is switched off', async () => {
    const { id } = await desk.addEndpoint(receiver.url, { enabled: false });
    const delivery = await desk.askOrThrow('POST', `/webhook-endpoints/${id}/test`);
    expect(delivery).toMatchObject({ type: 'ping', state: 'waiting' });
    await desk.deliver(id);
    expect(receiver.types()).toEqual(['ping']);
    expect(await desk.deliveries(`?endpoint=${id}&event=ping`)).toMatchObject([{ state: 'delivered' }]);
  });

  test('what failed is sent again by hand, under the same id', async () => {
    const { id } = await desk.addEndpoint(receiver.url, { events: ['shop.failing'] });
    receiver.answerNext({ status: 500, body: '壊れています' });
    await desk.raise('shop.failing');
    await desk.deliver(id);
    const [failed] = await desk.deliveries(`?endpoint=${id}`);
    expect(failed.attempts).toMatchObject([{ status: 500, answer: '壊れています' }]);
    await desk.askOrThrow('POST', `/webhook-deliveries/${failed.id}/replay`);
    await desk.deliver(id);
    const [again] = await desk.deliveries(`?endpoint=${id}&state=delivered`);
    expect(again.attempts.map(({ status }: { status: number }) => status)).toEqual([500, 200]);
    const calls = receiver.calls.filter(({ headers }) => headers['webhook-id'] === failed.eventId);
    expect(calls).toHaveLength(2);
  });

  test('of an endpoint that is off nothing is sent again', async () => {
    const { id } = await desk.addEndpoint(receiver.url, { events: ['shop.failing'] });
    await desk.raise('shop.failing');
    await desk.deliver(id);
    await desk.askOrThrow('PATCH', `/webhook-endpoints/${id}`, { enabled: false });
    const [delivery] = await desk.deliveries(`?endpoint=${id}`);
    const answer = await desk.ask(desk.key, 'POST', `/webhook-deliveries/${delivery.id}/replay`);
    expect([answer.status, answer.body.code]).toEqual([409, 'webhook-endpoint-disabled']);
  });

  test('an endpoint that is removed takes its deliveries with it', async () => {
    const { id } = await desk.addEndpoint(receiver.url, { events: ['order.cancelled'] });
    await desk.raise('order.cancelled');
    await desk.askOrThrow('DELETE', `/webhook-endpoints/${id}`);
    await desk.deliver(id);
    expect(await desk.deliveries(`?endpoint=${id}`)).toEqual([]);
  });

  test('R8 another account neither sees nor tries it', async () => {
    const { id } = await desk.addEndpoint(receiver.url);
    const other = await desk.createApiKey((await desk.createAccount()).accountId);
    expect((await desk.ask(other, 'POST', `/webhook-endpoints/${id}/test`)).status).toBe(404);
    expect((await desk.ask(other, 'POST', `/webhook-endpoints/${id}/rotate-secret`)).status).toBe(404);
    expect((await desk.ask(other, 'GET', `/webhook-deliveries?endpoint=${id}`)).body.items).toEqual([]);
  });

  test('there may be twenty of them', async () => {
    const { items } = await desk.askOrThrow('GET', '/webhook-endpoints');
    for (let n = items.length; n < 20; n += 1) await desk.addEndpoint(receiver.url);
    const answer = await desk.ask(desk.key, 'POST', '/webhook-endpoints', {
      url: receiver.url,
      events: ['order.created'],
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'webhook-endpoints-full']);
  });
});
