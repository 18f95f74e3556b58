import type { Order, OrderChanges } from '@matome/contract/orders.ts';
import type { Phase } from '@matome/domain/orders/status.ts';
import type { QueryClient } from '@tanstack/react-query';
import { call, ProblemError } from '../../app/call.ts';
import { applyChanges } from './apply-changes.ts';
import { findOrder, putOrder } from './order-cache.ts';

export type Saved =
  | { readonly kind: 'saved'; readonly order: Order }
  /** Another person was first; `base` is what we had seen, `order` what stands now. */
  | { readonly kind: 'conflict'; readonly base: Order; readonly order: Order; readonly changes: OrderChanges }
  | { readonly kind: 'refused'; readonly problem: ProblemError['problem'] };

export type Change = {
  readonly order: Order;
  readonly changes: OrderChanges;
  readonly phaseOf: (status: string) => Phase | undefined;
};

/** One change of an order after another, each on the version that the one before it made. */
const lastTurns = new Map<string, Promise<number | null>>();

/** Shows the change at once, saves it with the version that was seen, and puts the row right by what the server says. */
export async function saveOrder(client: QueryClient, change: Change): Promise<Saved> {
  const { id } = change.order;
  const before = findOrder(client, id) ?? change.order;
  await client.cancelQueries({ queryKey: ['listOrders'] });
  putOrder(client, applyChanges(before, change));
  const saving = (lastTurns.get(id) ?? Promise.resolve(null)).then((version) =>
    send({ id, changes: change.changes, before, version: version ?? before.version }),
  );
  const turn = saving.then(
    (saved) => (saved.kind === 'saved' ? saved.order.version : null),
    () => null,
  );
  lastTurns.set(id, turn);
  try {
    const saved = await saving;
    const isLast = lastTurns.get(id) === turn;
    if (isLast || saved.kind !== 'saved') putOrder(client, saved.kind === 'refused' ? before : saved.order);
    return saved;
  } catch (error) {
    putOrder(client, before);
    throw error;
  } finally {
    if (lastTurns.get(id) === turn) lastTurns.delete(id);
  }
}

type Sending = {
  readonly id: string;
  readonly changes: OrderChanges;
  readonly before: Order;
  readonly version: number;
};

async function send({ id, changes, before, version }: Sending): Promise<Saved> {
  try {
    return {
      kind: 'saved',
      order: await call('updateOrder', { params: { id }, body: { ...changes, version } }),
    };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.problem.status !== 409) return { kind: 'refused', problem: error.problem };
    return { kind: 'conflict', base: before, order: await call('getOrder', { params: { id } }), changes };
  }
}
