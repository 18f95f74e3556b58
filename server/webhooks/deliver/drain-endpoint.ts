import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import type { DeliveryRow, EndpointRef } from '../delivery-store.ts';
import { listDue, nextDueAt, removeOldDeliveries } from '../delivery-store.ts';
import { findTarget } from '../endpoint-store.ts';
import type { Target } from '../endpoint-store.ts';
import { eventBody } from '../event-body.ts';
import type { Guard } from '../guard/guard.ts';
import { openSecrets } from '../secrets.ts';
import { planLook } from '../wake-endpoints.ts';
import { postEvent } from './post-event.ts';
import { recordCall } from './record-call.ts';
import { signEvent } from './sign-event.ts';
import { AT_ONCE, KEPT_MS, restAfter } from './timing.ts';

/** After so long an endpoint makes room for others, and goes on in its turn. */
const SLICE_MS = 10_000;
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Sends what is due to one endpoint, several at once, and plans the next look. One worker an endpoint at a time. */
export async function drainEndpoint(context: Context, guard: Guard, endpoint: EndpointRef): Promise<void> {
  const endsAtMs = performance.now() + SLICE_MS;
  let sent = 1;
  while (sent > 0 && performance.now() < endsAtMs) sent = await sendSome(context, guard, endpoint);
  await inAccount(context.db, endpoint.accountId, async (tx) => {
    const now = context.now();
    const isUsed = await removeOldDeliveries(tx, endpoint, new Date(now.getTime() - KEPT_MS));
    const target = await findTarget(tx, { accountId: endpoint.accountId, id: endpoint.endpointId });
    if (target === null) return;
    const dueAt = await nextDueAt(tx, endpoint, target.enabled);
    if (dueAt === null && !isUsed) return;
    await planLook(tx, { ...endpoint, afterMs: waitUntil(target, dueAt, now) });
  });
}

/** Once a day old deliveries are removed; of a suspended account nothing is sent, but soon after it is open again. */
function waitUntil({ restingUntil, suspendedAt }: Target, dueAt: Date | null, now: Date): number {
  if (dueAt === null) return DAY_MS;
  if (suspendedAt !== null) return HOUR_MS;
  const atMs = Math.max(dueAt.getTime(), restingUntil?.getTime() ?? 0);
  return Math.min(DAY_MS, Math.max(0, atMs - now.getTime()));
}

/** How many were sent; 0 = nothing is to be done now. */
async function sendSome(context: Context, guard: Guard, endpoint: EndpointRef): Promise<number> {
  const key = { accountId: endpoint.accountId, id: endpoint.endpointId };
  const now = context.now();
  const { target, due } = await inAccount(context.db, key.accountId, async (tx) => {
    const target = await findTarget(tx, key);
    if (target === null || !isAwake(target, now)) return { target: null, due: [] };
    const limit = restAfter(target.failures) > 0 ? 1 : AT_ONCE;
    return { target, due: await listDue(tx, endpoint, { enabled: target.enabled, now, limit }) };
  });
  if (target === null) return 0;
  await Promise.all(
    due.map(async (delivery) => {
      await context.reached('webhook:sending');
      const posted = await postEvent(guard, callOf(context, { target, delivery, accountId: key.accountId }));
      await context.reached('webhook:answered');
      await recordCall(context, key, { delivery, posted, at: context.now() });
    }),
  );
  return due.length;
}

function isAwake({ restingUntil, suspendedAt }: Target, now: Date): boolean {
  return suspendedAt === null && (restingUntil === null || restingUntil <= now);
}

function callOf(
  { vault, version, now }: Context,
  call: { readonly target: Target; readonly delivery: DeliveryRow; readonly accountId: string },
) {
  const { target, delivery, accountId } = call;
  const at = now();
  const body = JSON.stringify(eventBody(delivery));
  const secrets = openSecrets(vault, accountId, { ...target, now: at });
  return {
    url: target.url,
    body,
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': `Matome/${version}`,
      ...signEvent({ id: delivery.event_id, body, at }, secrets),
    },
  };
}
