import { isEqual } from '@matome/domain/history/differences.ts';
import { changesBetween } from '@matome/domain/history/order-changes.ts';
import type { OrderState } from '@matome/domain/orders/decisions.ts';
import type { ShipNoticeRules } from '@matome/domain/export/ship-notice-rules.ts';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import type { ExportKind } from '../../database/tables/export-tables.ts';
import { addHistory } from '../../orders/history-store.ts';
import type { Actor, HistoryWrite } from '../../orders/history-store.ts';
import { changeEvent } from '../../orders/change-event.ts';
import { stateValues } from '../../orders/order-record.ts';
import { raiseOrderEvents } from '../../orders/raise-order-events.ts';
import type { OrderEvent } from '../../orders/raise-order-events.ts';
import { updateStates } from '../../orders/change/state-batch-store.ts';
import type { StateRow } from '../../orders/change/state-batch-store.ts';
import type { Candidate } from '../decide/decide.ts';
import { takeStep } from './telling.ts';
import type { TellingStep } from './telling.ts';

/** One step of the ledger about one order, with what the history says of it. */
export type OrderStep = {
  readonly candidate: Candidate;
  readonly kind: ExportKind;
  /** `null` = the order stays as it is, and only the history says more. */
  readonly step: TellingStep | null;
  readonly instructionId: string;
  readonly event: string;
  readonly detail: unknown;
  /** What a person is to look at, after the step. */
  readonly attentions?: ((after: OrderState['attentions']) => OrderState['attentions']) | undefined;
};

/**
 * Takes one step for each of these orders, held locked by the caller, in one statement a table. Only what stands in the open
 * is written: a step of the ledger never touches a person. Each order at most once.
 */
export async function takeOrderSteps(
  tx: AccountTx,
  context: Context,
  taken: {
    readonly accountId: string;
    readonly rules: ShipNoticeRules;
    readonly who: Actor;
    readonly steps: readonly OrderStep[];
  },
): Promise<void> {
  const { accountId, rules, who } = taken;
  const at = context.now();
  const rows: StateRow[] = [];
  const history: HistoryWrite[] = [];
  const events: OrderEvent[] = [];
  for (const step of taken.steps) {
    const { candidate, instructionId, event, detail } = step;
    const { mallOrder, state: before } = candidate;
    const after = stateAfter(step);
    const base = { accountId, orderId: candidate.orderId, at, who, event, instructionId };
    const changes = changesBetween({ mallOrder, state: before }, { mallOrder, state: after });
    const [first, ...rest] = changes;
    history.push({ ...base, detail, ...(first === undefined ? {} : { change: first }) });
    history.push(...rest.map((change) => ({ ...base, change })));
    if (isEqual(before, after)) continue;
    const shippingChanged = before.decisions.status !== after.decisions.status;
    const values = stateValues({ mallOrder, state: after, rules });
    if (changes.length > 0) events.push({ orderId: candidate.orderId, type: changeEvent(before, after) });
    rows.push({ ...values, id: candidate.orderId, sealed: null, shipping_changed: shippingChanged });
  }
  if (rows.length > 0) await updateStates(tx, { accountId, at, rows });
  await addHistory(tx, context.vault, history);
  await raiseOrderEvents(tx, context, { accountId, events });
}

function stateAfter({ kind, candidate, step, attentions }: OrderStep): OrderState {
  const after = step === null ? candidate.state : takeStep(kind, candidate.state, step);
  return attentions === undefined ? after : { ...after, attentions: attentions(after.attentions) };
}
