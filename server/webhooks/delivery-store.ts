import { sql } from 'kysely';
import type { Selectable, SqlBool } from 'kysely';
import { z } from 'zod';
import type { AccountTx } from '../database/account-scope.ts';
import { jsons, rowset, texts, uuids } from '../database/rowset.ts';
import type { Schema } from '../database/schema.ts';
import type { DeliveryState } from '../database/tables/webhook-tables.ts';

export type DeliveryRow = Selectable<Schema['webhook_delivery']>;
export type AttemptRow = Selectable<Schema['webhook_attempt']>;
export type DeliveryKey = { readonly accountId: string; readonly id: string };

export type NewDelivery = {
  readonly id: string;
  readonly endpointId: string;
  readonly eventId: string;
  readonly type: string;
  readonly about: string | null;
  readonly data: unknown;
};

export async function addDeliveries(
  tx: AccountTx,
  add: { readonly accountId: string; readonly at: Date; readonly deliveries: readonly NewDelivery[] },
): Promise<void> {
  const { accountId, at, deliveries } = add;
  await sql`
    insert into webhook_delivery (account_id, id, endpoint_id, event_id, type, about, data, occurred_at, state, due_at)
    select ${accountId}::uuid, r.id, r.endpoint_id, r.event_id, r.type, r.about, r.data, ${at}::timestamptz, 'waiting',
      ${at}::timestamptz
    from ${rowset({
      id: uuids(deliveries.map((one) => one.id)),
      endpoint_id: uuids(deliveries.map((one) => one.endpointId)),
      event_id: uuids(deliveries.map((one) => one.eventId)),
      type: texts(deliveries.map((one) => one.type)),
      about: uuids(deliveries.map((one) => one.about)),
      data: jsons(deliveries.map((one) => one.data)),
    })}`.execute(tx);
}

/** `null` = this account has none of that id. */
export async function findDelivery(
  tx: AccountTx,
  key: DeliveryKey & { readonly lock?: boolean },
): Promise<DeliveryRow | null> {
  if (!z.uuid().safeParse(key.id).success) return null;
  const query = tx
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('account_id', '=', key.accountId)
    .where('id', '=', key.id);
  return (await (key.lock === true ? query.forUpdate() : query).executeTakeFirst()) ?? null;
}

/** The latest first. */
export async function listDeliveries(
  tx: AccountTx,
  list: {
    readonly accountId: string;
    readonly endpointId: string | undefined;
    readonly state: DeliveryState | undefined;
    readonly type: string | undefined;
    readonly before: string | null;
    readonly limit: number;
  },
): Promise<readonly DeliveryRow[]> {
  let query = tx
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('account_id', '=', list.accountId)
    .orderBy('id', 'desc')
    .limit(list.limit);
  if (list.endpointId !== undefined) query = query.where('endpoint_id', '=', list.endpointId);
  if (list.state !== undefined) query = query.where('state', '=', list.state);
  if (list.type !== undefined) query = query.where('type', '=', list.type);
  if (list.before !== null) query = query.where('id', '<', list.before);
  return query.execute();
}

/** By delivery, in their order. */
export async function readAttempts(
  tx: AccountTx,
  read: { readonly accountId: string; readonly deliveryIds: readonly string[] },
): Promise<ReadonlyMap<string, readonly AttemptRow[]>> {
  const rows = await tx
    .selectFrom('webhook_attempt')
    .selectAll()
    .where('account_id', '=', read.accountId)
    .where('delivery_id', '=', sql<string>`any(${[...read.deliveryIds]}::uuid[])`)
    .orderBy('id')
    .execute();
  return Map.groupBy(rows, (row) => row.delivery_id);
}

/** A person asks for it once more: its tries begin anew. */
export async function requeueDelivery(tx: AccountTx, key: DeliveryKey, at: Date): Promise<void> {
  await tx
    .updateTable('webhook_delivery')
    .set({ state: 'waiting', attempts: 0, due_at: at, ended_at: null })
    .where('account_id', '=', key.accountId)
    .where('id', '=', key.id)
    .execute();
}

export type EndpointRef = { readonly accountId: string; readonly endpointId: string };

/** What waits for its next try need wait no longer. */
export async function hastenWaiting(tx: AccountTx, endpoint: EndpointRef, at: Date): Promise<void> {
  await tx
    .updateTable('webhook_delivery')
    .set({ due_at: at })
    .where('account_id', '=', endpoint.accountId)
    .where('endpoint_id', '=', endpoint.endpointId)
    .where('state', '=', 'waiting')
    .where('due_at', '>', at)
    .execute();
}

/** The first waiting one of each thing; of an endpoint that is off, trials alone. */
function heads(tx: AccountTx, { accountId, endpointId }: EndpointRef, enabled: boolean) {
  return tx
    .selectFrom('webhook_delivery as d')
    .where('d.account_id', '=', accountId)
    .where('d.endpoint_id', '=', endpointId)
    .where('d.state', '=', 'waiting')
    .where(sql<SqlBool>`(${enabled}::boolean or d.type = 'ping')`)
    .where(
      sql<SqlBool>`not exists (select from webhook_delivery e where e.account_id = d.account_id
        and e.endpoint_id = d.endpoint_id and e.about = d.about and e.state = 'waiting' and e.position < d.position)`,
    );
}

/** What may be sent now, oldest first; of one thing never two. */
export async function listDue(
  tx: AccountTx,
  endpoint: EndpointRef,
  list: { readonly enabled: boolean; readonly now: Date; readonly limit: number },
): Promise<readonly DeliveryRow[]> {
  return heads(tx, endpoint, list.enabled)
    .selectAll('d')
    .where('d.due_at', '<=', list.now)
    .orderBy('d.due_at')
    .orderBy('d.position')
    .limit(list.limit)
    .execute();
}

/** `null` = nothing waits that could be sent. */
export async function nextDueAt(
  tx: AccountTx,
  endpoint: EndpointRef,
  enabled: boolean,
): Promise<Date | null> {
  const row = await heads(tx, endpoint, enabled)
    .select(sql<Date | null>`min(d.due_at)`.as('at'))
    .executeTakeFirst();
  return row?.at ?? null;
}

/** `false` = none are left. */
export async function removeOldDeliveries(
  tx: AccountTx,
  endpoint: EndpointRef,
  before: Date,
): Promise<boolean> {
  const { accountId, endpointId } = endpoint;
  await tx
    .deleteFrom('webhook_delivery')
    .where('account_id', '=', accountId)
    .where('endpoint_id', '=', endpointId)
    .where('occurred_at', '<', before)
    .execute();
  const left = await tx
    .selectFrom('webhook_delivery')
    .select('id')
    .where('account_id', '=', accountId)
    .where('endpoint_id', '=', endpointId)
    .limit(1)
    .executeTakeFirst();
  return left !== undefined;
}
