import { routes } from '@matome/contract/routes.ts';
import type { WebhookEndpoint } from '@matome/contract/webhooks.ts';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { serveRoute, serveWaitingRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';
import { createEndpoint } from './create-endpoint.ts';
import { serveDeliveries } from './delivery-routes.ts';
import { hastenWaiting } from './delivery-store.ts';
import { listEndpoints, findEndpoint, removeEndpoint, updateEndpoint } from './endpoint-store.ts';
import type { EndpointKey } from './endpoint-store.ts';
import { endpointView } from './endpoint-view.ts';
import { checkUrl } from './guard/check-url.ts';
import { createGuard } from './guard/guard.ts';
import type { Guard } from './guard/guard.ts';
import { rotateSecret } from './secrets.ts';
import { wakeEndpoints } from './wake-endpoints.ts';

export function serveWebhooks(api: Api): void {
  const guard = createGuard(api.context.config.webhookAllowedHosts);
  serveRoute(api, routes.listWebhookEndpoints, async (_input, { tx, context, caller }) => ({
    items: (await listEndpoints(tx, caller.accountId)).map((row) => endpointView(row, context.now())),
    nextCursor: null,
  }));
  // A name is resolved first, and that holds no transaction.
  serveWaitingRoute(api, routes.createWebhookEndpoint, async ({ body }, { context, caller }) => {
    await refuseClosed(guard, body.url);
    const { accountId } = caller;
    return inAccount(context.db, accountId, async (tx) => {
      const { id, secret } = await createEndpoint(tx, context, { accountId, ...body });
      return { ...(await show(tx, context, { accountId, id })), secret };
    });
  });
  serveWaitingRoute(api, routes.updateWebhookEndpoint, async ({ params, body }, { context, caller }) => {
    const key = { accountId: caller.accountId, id: params.id };
    await inAccount(context.db, key.accountId, (tx) => show(tx, context, key));
    if (body.url !== undefined) await refuseClosed(guard, body.url);
    return inAccount(context.db, key.accountId, (tx) => changeEndpoint(tx, context, { key, ...body }));
  });
  serveRoute(api, routes.deleteWebhookEndpoint, async ({ params }, { tx, caller }) => {
    const removed = await removeEndpoint(tx, { accountId: caller.accountId, id: params.id });
    if (!removed) throw new HttpProblem('not-found');
    return null;
  });
  serveRoute(api, routes.rotateWebhookSecret, async ({ params }, { tx, context, caller }) => {
    const key = { accountId: caller.accountId, id: params.id };
    const endpoint = await findEndpoint(tx, { ...key, lock: true });
    if (endpoint === null) throw new HttpProblem('not-found');
    const { secrets } = endpoint;
    const now = context.now();
    const rotated = rotateSecret(context.vault, key.accountId, { secrets, now });
    await updateEndpoint(tx, key, {
      secrets: rotated.secrets,
      former_secret_until: rotated.formerSecretUntil,
    });
    return { ...(await show(tx, context, key)), secret: rotated.secret };
  });
  serveDeliveries(api);
}

/** Throws 422 for a URL that nothing is ever sent to. */
async function refuseClosed(guard: Guard, url: string): Promise<void> {
  const refusal = await checkUrl(guard, url);
  if (refusal !== null) throw new HttpProblem(refusal);
}

/** A person who changes or switches it on wants it tried now, however long it was away. */
async function changeEndpoint(
  tx: AccountTx,
  context: Context,
  change: {
    readonly key: EndpointKey;
    readonly url?: string | undefined;
    readonly events?: readonly string[] | undefined;
    readonly description?: string | undefined;
    readonly enabled?: boolean | undefined;
  },
): Promise<WebhookEndpoint> {
  const { key, url, events, description, enabled } = change;
  const wakes = enabled === true || url !== undefined;
  await updateEndpoint(tx, key, {
    failures: 0,
    ...(url === undefined ? {} : { url: new URL(url).href }),
    ...(events === undefined ? {} : { events: [...events] }),
    ...(description === undefined ? {} : { description }),
    ...(enabled === undefined ? {} : { enabled, disabled_because: null }),
    ...(wakes ? { resting_until: null, failing_since: null } : {}),
  });
  if (wakes) {
    const { accountId, id: endpointId } = key;
    await hastenWaiting(tx, { accountId, endpointId }, context.now());
    await wakeEndpoints(tx, { accountId, endpointIds: [endpointId] });
  }
  return show(tx, context, key);
}

async function show(tx: AccountTx, context: Context, key: EndpointKey): Promise<WebhookEndpoint> {
  const row = await findEndpoint(tx, key);
  if (row === null) throw new HttpProblem('not-found');
  return endpointView(row, context.now());
}
