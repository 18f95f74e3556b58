import type { LiveEvent } from '@matome/contract/events.ts';
import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { setTimeout as wait } from 'node:timers/promises';
import type { EventHub } from '../event-hub.ts';
import type { Authenticate } from './authenticate.ts';
import { HttpProblem, notSignedIn } from './http-problem.ts';

const HEARTBEAT_MS = 25_000;

/** `GET /api/v1/events`: server-sent events of the caller's account until the client leaves. */
export function serveEvents(app: Hono, authenticate: Authenticate, hub: EventHub): void {
  app.get('/api/v1/events', async (c) => {
    const caller = await authenticate(c.req.raw);
    if (caller === null) throw notSignedIn();
    if (caller.kind === 'operator') throw new HttpProblem('operator-has-no-desk');
    if (caller.session?.mustSetUpTotp === true) throw new HttpProblem('totp-required');
    return streamSSE(c, async (stream) => {
      const gone = new AbortController();
      const send = (event: LiveEvent) => {
        const written = stream.writeSSE({ event: event.type, data: JSON.stringify(event) });
        if (event.type === 'account-suspended') void written.then(() => gone.abort());
      };
      const unsubscribe = hub.subscribe(caller.accountId, send);
      stream.onAbort(() => gone.abort());
      hub.closing.addEventListener('abort', () => gone.abort(), { once: true });
      await stream.writeSSE({ event: 'hello', data: '{}' });
      while (!gone.signal.aborted) {
        await wait(HEARTBEAT_MS, undefined, { signal: gone.signal }).catch(() => undefined);
        if (!gone.signal.aborted) await stream.writeSSE({ event: 'heartbeat', data: '{}' });
      }
      unsubscribe();
    });
  });
}
