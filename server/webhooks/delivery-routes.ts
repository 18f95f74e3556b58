import { routes } from '@matome/contract/routes.ts';
import type { WebhookDelivery } from '@matome/contract/webhooks.ts';
import { z } from 'zod';
import type { AccountTx } from '../database/account-scope.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { serveRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';
import { newId } from '../security/new-id.ts';
import type { Language } from '../http/caller.ts';
import {
  addDeliveries,
  findDelivery,
  listDeliveries,
  readAttempts,
  requeueDelivery,
} from './delivery-store.ts';
import type { DeliveryKey } from './delivery-store.ts';
import { findEndpoint, updateEndpoint } from './endpoint-store.ts';
import type { EndpointKey } from './endpoint-store.ts';
import { deliveryView } from './endpoint-view.ts';
import { wakeEndpoints } from './wake-endpoints.ts';

const place = z.object({ id: z.uuid() });

export function serveDeliveries(api: Api): void {
  serveRoute(api, routes.listWebhookDeliveries, async ({ query }, { tx, context, caller, language }) => {
    const { accountId } = caller;
    const { endpoint, state, event, limit, cursor } = query;
    if (endpoint !== undefined && !z.uuid().safeParse(endpoint).success)
      return { items: [], nextCursor: null };
    const before = cursor === undefined ? null : readCursor(context.cursorKey, place, cursor).id;
    const found = await listDeliveries(tx, {
      accountId,
      endpointId: endpoint,
      state,
      type: event,
      before,
      limit: limit + 1,
    });
    const rows = found.slice(0, limit);
    const attempts = await readAttempts(tx, { accountId, deliveryIds: rows.map((row) => row.id) });
    const last = found.length > limit ? rows.at(-1) : undefined;
    return {
      items: rows.map((row) => deliveryView(row, attempts.get(row.id) ?? [], language)),
      nextCursor: last === undefined ? null : writeCursor(context.cursorKey, { id: last.id }),
    };
  });
  serveRoute(api, routes.testWebhookEndpoint, async ({ params }, { tx, context, caller, language }) => {
    const endpoint = { accountId: caller.accountId, id: params.id };
    if ((await findEndpoint(tx, endpoint)) === null) throw new HttpProblem('not-found');
    const { accountId } = endpoint;
    const own = { id: newId(), endpointId: endpoint.id, eventId: newId() };
    const delivery = { ...own, type: 'ping', about: null, data: { endpointId: endpoint.id } };
    await addDeliveries(tx, { accountId, at: context.now(), deliveries: [delivery] });
    await tryNow(tx, endpoint);
    return show(tx, { accountId, id: own.id }, language);
  });
  serveRoute(api, routes.replayWebhookDelivery, async ({ params }, { tx, context, caller, language }) => {
    const key = { accountId: caller.accountId, id: params.id };
    const delivery = await findDelivery(tx, { ...key, lock: true });
    if (delivery === null) throw new HttpProblem('not-found');
    const endpoint = { accountId: key.accountId, id: delivery.endpoint_id };
    const isOff = (await findEndpoint(tx, endpoint))?.enabled !== true;
    if (isOff && delivery.type !== 'ping') throw new HttpProblem('webhook-endpoint-disabled');
    await requeueDelivery(tx, key, context.now());
    await tryNow(tx, endpoint);
    return show(tx, key, language);
  });
}

/** A person asks: an endpoint that rests is tried all the same. */
async function tryNow(tx: AccountTx, key: EndpointKey): Promise<void> {
  await updateEndpoint(tx, key, { resting_until: null });
  await wakeEndpoints(tx, { accountId: key.accountId, endpointIds: [key.id] });
}

async function show(tx: AccountTx, key: DeliveryKey, language: Language): Promise<WebhookDelivery> {
  const row = await findDelivery(tx, key);
  if (row === null) throw new HttpProblem('not-found');
  const attempts = await readAttempts(tx, { accountId: key.accountId, deliveryIds: [key.id] });
  return deliveryView(row, attempts.get(key.id) ?? [], language);
}
