import { serve } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { HttpProblem } from './http-problem.ts';
import { limitBody } from './limit-body.ts';

const MEGABYTE = 1024 * 1024;
const TIMES = 20;
type Body = NonNullable<RequestInit['body']>;

describe('a large body', () => {
  let server: ServerType;
  let url: string;
  beforeAll(async () => {
    const app = new Hono();
    app.use(limitBody(() => 2 * MEGABYTE));
    app.post('/length', async (c) => c.text(String((await c.req.text()).length)));
    app.onError((error, c) => c.text(error instanceof HttpProblem ? error.code : 'fault', 413));
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
    await once(server, 'listening');
    url = `http://127.0.0.1:${z.object({ port: z.int() }).parse(server.address()).port}`;
  });
  afterAll(() => server.close());

  const send = async (path: string, body: Body) => {
    const answer = await fetch(`${url}${path}`, { method: 'POST', body, duplex: 'half' });
    return `${answer.status} ${await answer.text()}`;
  };
  /** One after the other, as a client does on one connection. */
  const sendOften = async (path: string, makeBody: () => Body) => {
    const answers = new Set<string>();
    for (let n = 0; n < TIMES; n += 1) answers.add(await send(path, makeBody()));
    return [...answers];
  };
  const inChunks = (bytes: number) => () =>
    new ReadableStream({
      pull(controller) {
        for (let sent = 0; sent < bytes; sent += MEGABYTE / 8)
          controller.enqueue(new Uint8Array(MEGABYTE / 8));
        controller.close();
      },
    });

  test('within the limit is read whole, with its length known or in chunks', async () => {
    expect(await send('/length', 'x'.repeat(2 * MEGABYTE))).toBe(`200 ${2 * MEGABYTE}`);
    expect(await send('/length', inChunks(2 * MEGABYTE)())).toBe(`200 ${2 * MEGABYTE}`);
  });

  test('over the limit is refused, and the client hears it each time', async () => {
    expect(await sendOften('/length', () => 'x'.repeat(3 * MEGABYTE))).toEqual(['413 too-large']);
    expect(await sendOften('/length', inChunks(3 * MEGABYTE))).toEqual(['413 too-large']);
  });

  test('that nobody reads leaves the connection whole for what is asked next', async () => {
    expect(await sendOften('/nothing', () => 'x'.repeat(MEGABYTE))).toEqual(['404 404 Not Found']);
  });
});
