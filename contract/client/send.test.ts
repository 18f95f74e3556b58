import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClient } from '../client.ts';
import type { Client } from '../client.ts';

const NO_SHOPS = { items: [], nextCursor: null };
type Turn = (request: IncomingMessage, response: ServerResponse) => void;

const answers =
  (status: number, body: unknown, headers: Record<string, string> = {}): Turn =>
  (_, response) =>
    response.writeHead(status, headers).end(JSON.stringify(body));
const breaksOff: Turn = (request) => request.socket.destroy();
const asksToWait = answers(
  429,
  { type: '/too-many', title: 'Too many requests', status: 429, code: 'too-many' },
  { 'retry-after': '0' },
);

/** A desk that answers, one after the other, what a test says. */
describe('what the client repeats by itself', () => {
  let turns: Turn[];
  let asked: IncomingMessage[];
  let server: Server;
  let client: Client;
  beforeEach(async () => {
    turns = [];
    asked = [];
    server = createServer((request, response) => {
      asked.push(request);
      (turns.shift() ?? answers(500, null))(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    client = createClient({ baseUrl: `http://127.0.0.1:${port}`, checkAnswers: true });
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test('whoever is told to wait waits, and asks again', async () => {
    turns = [asksToWait, asksToWait, answers(200, NO_SHOPS)];
    expect(await client.listShops()).toEqual(NO_SHOPS);
    expect(asked).toHaveLength(3);
  });

  test('a desk that goes on asking to wait is asked four times, then it is said', async () => {
    turns = Array.from({ length: 9 }, () => asksToWait);
    await expect(client.listShops()).rejects.toMatchObject({ status: 429, code: 'too-many' });
    expect(asked).toHaveLength(4);
  });

  test('a POST whose connection broke is sent again with the same key', async () => {
    turns = [breaksOff, answers(202, { id: 'run' })];
    expect(await client.createImport({ params: { id: 'shop' }, body: {} })).toEqual({ id: 'run' });
    const keys = asked.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[\da-f-]{36}$/);
  });

  test('a change whose connection broke is not sent again: nobody knows whether it was made', async () => {
    turns = [breaksOff];
    await expect(client.updateOrder({ params: { id: 'order' }, body: { memo: '至急' } })).rejects.toThrow(
      TypeError,
    );
    expect(asked).toHaveLength(1);
  });

  test('a refusal and a bug are said at once', async () => {
    turns = [answers(409, { type: '/x', title: 'Conflict', status: 409, code: 'version-conflict' })];
    await expect(client.getMe()).rejects.toMatchObject({ status: 409, code: 'version-conflict' });
    await expect(client.getMe()).rejects.toMatchObject({ status: 500, code: 'no-problem-details' });
    expect(asked).toHaveLength(2);
  });

  test('who gives up while waiting waits no longer', async () => {
    turns = [answers(429, null, { 'retry-after': '30' })];
    const signal = AbortSignal.timeout(100);
    await expect(client.listShops({}, { signal })).rejects.toThrow('timeout');
    expect(asked).toHaveLength(1);
  });

  test('an answer that is not what the contract says is found out', async () => {
    turns = [answers(200, { items: 'none' })];
    await expect(client.listShops()).rejects.toThrow('listShops answered something else');
  });

  test('a stream of events that broke off is opened again, and the listener is told', async () => {
    const told =
      (shopId: string): Turn =>
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write('event: hello\ndata: {}\n\nevent: of-tomorrow\ndata: {"type":"of-tomorrow"}\n\n');
        response.end(`event: shop-changed\ndata: {"type":"shop-changed",\ndata: "shopId":"${shopId}"}\n\n`);
      };
    turns = [told('first'), breaksOff, answers(503, null), told('second')];
    const reconnects: string[] = [];
    const heard: unknown[] = [];
    for await (const event of client.events(undefined, () => reconnects.push('again'))) {
      heard.push(event);
      if (heard.length === 2) break;
    }
    expect(heard).toEqual([
      { type: 'shop-changed', shopId: 'first' },
      { type: 'shop-changed', shopId: 'second' },
    ]);
    expect(reconnects).toEqual(['again']);
  });
});
