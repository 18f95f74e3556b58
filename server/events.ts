import { liveEvent } from '@matome/contract/events.ts';
import type { LiveEvent } from '@matome/contract/events.ts';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { NOBODY } from './database/account-scope.ts';
import type { Schema } from './database/schema.ts';

export const EVENT_CHANNEL = 'matome_events';
/** PostgreSQL carries 8,000 bytes a notice; more orders than this are said as "many" by an empty list. */
const MAX_ORDER_IDS = 100;

/** Tells every open screen of the account, in all processes, once the caller's transaction commits. */
export async function announce(tx: Kysely<Schema>, accountId: string, event: LiveEvent): Promise<void> {
  const said =
    event.type === 'orders-changed' && event.orderIds.length > MAX_ORDER_IDS
      ? { ...event, orderIds: [] }
      : event;
  await sql`select pg_notify(${EVENT_CHANNEL}, ${JSON.stringify({ accountId, event: said })})`.execute(tx);
}

/** Tells every open screen of every account. */
export async function announceToAll(tx: Kysely<Schema>, event: LiveEvent): Promise<void> {
  await announce(tx, NOBODY, event);
}

const announcement = z.object({ accountId: z.string(), event: liveEvent });
export type Announcement = z.infer<typeof announcement>;

/** Reads what `announce` wrote. */
export function readAnnouncement(text: string): Announcement {
  return announcement.parse(JSON.parse(text));
}
