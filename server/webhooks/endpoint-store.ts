import { sql } from 'kysely';
import type { Selectable, Updateable } from 'kysely';
import { z } from 'zod';
import type { AccountTx } from '../database/account-scope.ts';
import type { Schema } from '../database/schema.ts';

export type EndpointKey = { readonly accountId: string; readonly id: string };
type Row = Selectable<Schema['webhook_endpoint']>;

/** With what the screen says beside it. */
export type ShownEndpoint = Row & { readonly waiting: string; readonly last_delivered_at: Date | null };

function endpointsOf(tx: AccountTx, accountId: string) {
  return tx
    .selectFrom('webhook_endpoint as e')
    .selectAll('e')
    .select(
      sql<string>`(select count(*) from webhook_delivery d where d.account_id = e.account_id and d.endpoint_id = e.id
        and d.state = 'waiting')`.as('waiting'),
    )
    .select(
      sql<Date | null>`(select max(d.ended_at) from webhook_delivery d where d.account_id = e.account_id
        and d.endpoint_id = e.id and d.state = 'delivered')`.as('last_delivered_at'),
    )
    .where('e.account_id', '=', accountId);
}

export async function listEndpoints(tx: AccountTx, accountId: string): Promise<readonly ShownEndpoint[]> {
  return endpointsOf(tx, accountId).orderBy('e.id').execute();
}

/** `null` = this account has none of that id. */
export async function findEndpoint(
  tx: AccountTx,
  key: EndpointKey & { readonly lock?: boolean },
): Promise<ShownEndpoint | null> {
  if (!z.uuid().safeParse(key.id).success) return null;
  const query = endpointsOf(tx, key.accountId).where('e.id', '=', key.id);
  // No key of it is ever changed, so whoever raises events for it need not wait.
  return (await (key.lock === true ? query.forNoKeyUpdate() : query).executeTakeFirst()) ?? null;
}

export async function countEndpoints(tx: AccountTx, accountId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('webhook_endpoint')
    .select(sql<string>`count(*)`.as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function addEndpoint(
  tx: AccountTx,
  endpoint: EndpointKey & {
    readonly url: string;
    readonly events: readonly string[];
    readonly description: string;
    readonly enabled: boolean;
    readonly secrets: Buffer;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('webhook_endpoint')
    .values({
      account_id: endpoint.accountId,
      id: endpoint.id,
      url: endpoint.url,
      description: endpoint.description,
      events: [...endpoint.events],
      enabled: endpoint.enabled,
      secrets: endpoint.secrets,
      created_at: endpoint.at,
    })
    .execute();
}

export async function updateEndpoint(
  tx: AccountTx,
  key: EndpointKey,
  columns: Updateable<Schema['webhook_endpoint']>,
): Promise<void> {
  await tx
    .updateTable('webhook_endpoint')
    .set(columns)
    .where('account_id', '=', key.accountId)
    .where('id', '=', key.id)
    .execute();
}

/** Its deliveries go with it. `false` = there was none. */
export async function removeEndpoint(tx: AccountTx, key: EndpointKey): Promise<boolean> {
  if (!z.uuid().safeParse(key.id).success) return false;
  const removed = await tx
    .deleteFrom('webhook_endpoint')
    .where('account_id', '=', key.accountId)
    .where('id', '=', key.id)
    .returning('id')
    .executeTakeFirst();
  return removed !== undefined;
}

/** Endpoints that are on and want one of these types. */
export async function findListeners(
  tx: AccountTx,
  accountId: string,
  types: readonly string[],
): Promise<readonly { readonly id: string; readonly events: readonly string[] }[]> {
  return tx
    .selectFrom('webhook_endpoint')
    .select(['id', 'events'])
    .where('account_id', '=', accountId)
    .where('enabled', '=', true)
    .where(sql<boolean>`events && ${[...types]}::text[]`)
    .orderBy('id')
    .execute();
}

/** What a delivery needs to know; `null` = there is no such endpoint. */
export async function findTarget(tx: AccountTx, key: EndpointKey) {
  const row = await tx
    .selectFrom('webhook_endpoint as e')
    .innerJoin('account', 'account.id', 'e.account_id')
    .select(['e.url', 'e.enabled', 'e.secrets', 'e.failures', 'account.suspended_at as suspendedAt'])
    .select(['e.former_secret_until as formerSecretUntil', 'e.resting_until as restingUntil'])
    .where('e.account_id', '=', key.accountId)
    .where('e.id', '=', key.id)
    .executeTakeFirst();
  return row ?? null;
}
export type Target = NonNullable<Awaited<ReturnType<typeof findTarget>>>;
