import type { Mall } from '@matome/connectors/mall.ts';
import { personsDueAt } from '@matome/domain/persons/persons-due.ts';
import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import { sweepKeys } from '../../http/idempotency-store.ts';
import { planPurge } from '../../jobs/plan-purge.ts';
import { findOrders } from '../order-store.ts';
import { eraseOrders } from './erase-orders.ts';
import { findOpenOrders } from './open-order-store.ts';
import { emptyOldRejections, listOrdersWithPersons } from './purge-store.ts';
import type { PurgePlace } from './purge-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Orders looked at in one transaction. */
const BATCH = 100;

/**
 * R13: erases the persons of every order of the account that its mall's rule no longer lets be known, and plans the next look.
 * An order about which the mall is still being told waits until that has ended. Killed, it goes on where it stopped: an
 * erased order is not met again.
 */
export async function purgePersons(context: Context, accountId: string): Promise<void> {
  for (const mall of context.malls.values()) {
    if (mall.personsKeptDays === undefined) continue;
    await purgeMall(context, { accountId, mall, keptDays: mall.personsKeptDays });
  }
  await inAccount(context.db, accountId, async (tx) => {
    await sweepKeys(tx, { accountId, now: context.now() });
    await planPurge(tx, accountId);
  });
}

type Purge = { readonly accountId: string; readonly mall: Mall; readonly keptDays: number };

async function purgeMall(context: Context, purge: Purge): Promise<void> {
  const { accountId, mall, keptDays } = purge;
  const before = new Date(context.now().getTime() - keptDays * DAY_MS);
  await inAccount(context.db, accountId, (tx) =>
    emptyOldRejections(tx, { accountId, mall: mall.id, before }),
  );
  let after: PurgePlace | null = null;
  do {
    await context.reached('purge:batch');
    after = await purgeBatch(context, { ...purge, before, after });
  } while (after !== null);
}

/** Where to go on; `null` = it was the last one. */
async function purgeBatch(
  context: Context,
  batch: Purge & { readonly before: Date; readonly after: PurgePlace | null },
): Promise<PurgePlace | null> {
  const { accountId, mall, keptDays, before, after } = batch;
  return inAccount(context.db, accountId, async (tx) => {
    const places = await listOrdersWithPersons(tx, {
      accountId,
      mall: mall.id,
      before,
      after,
      limit: BATCH,
    });
    const ids = places.map(({ id }) => id);
    const held = await findOrders(tx, context.vault, { accountId, ids, lock: true });
    const open = await findOpenOrders(tx, { accountId, ids });
    const due = held.filter((order) => {
      if (order.state.decisions.personsErased !== undefined || open.has(order.id)) return false;
      const dueAt = personsDueAt(order, keptDays);
      return dueAt !== null && dueAt <= context.now();
    });
    await eraseOrders(tx, context, {
      accountId,
      orders: due,
      who: { kind: 'system', name: null },
      cause: 'retention',
    });
    return places.length < BATCH ? null : (places.at(-1) ?? null);
  });
}
