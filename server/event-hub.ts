import type { LiveEvent } from '@matome/contract/events.ts';
import pg from 'pg';
import type { Logger } from 'pino';
import { NOBODY } from './database/account-scope.ts';
import type { DatabaseAddress } from './database/pool.ts';
import { EVENT_CHANNEL, readAnnouncement } from './events.ts';

type Listener = (event: LiveEvent) => void;

/** Hears what any process announces, and passes it to the listeners of that account, or of all. */
export type EventHub = {
  /** Returns the way to stop listening. */
  subscribe(accountId: string, listener: Listener): () => void;
  /** Aborts when the streams must end. */
  readonly closing: AbortSignal;
  /** Ends the open streams, so that the server can stop. */
  endStreams(): void;
  close(): Promise<void>;
};

const RECONNECT_MS = 1000;

export async function openEventHub(address: DatabaseAddress, log: Logger): Promise<EventHub> {
  const listeners = new Map<string, Set<Listener>>();
  const closing = new AbortController();
  let client = await listen();

  async function listen(): Promise<pg.Client> {
    const next = new pg.Client({
      connectionString: address.url,
      application_name: 'matome events',
      keepAlive: true,
    });
    next.on('notification', ({ payload }) => {
      if (payload === undefined) return;
      const { accountId, event } = readAnnouncement(payload);
      const heardBy = accountId === NOBODY ? [...listeners.values()] : [listeners.get(accountId) ?? []];
      for (const own of heardBy) for (const listener of own) listener(event);
    });
    next.on('error', (err) => log.warn({ err }, 'lost the event channel'));
    next.on('end', () => {
      if (!closing.signal.aborted) setTimeout(relisten, RECONNECT_MS).unref();
    });
    await next.connect();
    await next.query(`listen ${EVENT_CHANNEL}`);
    return next;
  }
  function relisten(): void {
    listen().then(
      (next) => {
        client = next;
      },
      (err: unknown) => {
        log.warn({ err }, 'the event channel is still away');
        setTimeout(relisten, RECONNECT_MS).unref();
      },
    );
  }

  return {
    closing: closing.signal,
    endStreams: () => closing.abort(),
    subscribe: (accountId, listener) => {
      const own = listeners.get(accountId) ?? new Set<Listener>();
      listeners.set(accountId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(accountId);
      };
    },
    close: async () => {
      closing.abort();
      await client.end();
    },
  };
}
