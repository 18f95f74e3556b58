import type { ReadOrder } from '@matome/connectors/mall.ts';
import type { OrderState } from '@matome/domain/orders/decisions.ts';
import type { InstructionState } from '../../database/tables/export-tables.ts';
import type { Said } from '@matome/domain/text/said.ts';
import type { TellingStep } from './telling.ts';
import type { Entry } from './claim-store.ts';
import type { AttemptEnd, Settlement } from './settle-store.ts';

/** A reading of an order; the mall was not asked before `at`. */
export type Reading = { readonly read: ReadOrder; readonly at: Date };

/** What a call, or a look at the mall, says about one instruction: all that is written down for it. */
export type Verdict = {
  readonly entry: Entry;
  /** The states in which it still counts; in another one, somebody else settled it meanwhile. */
  readonly from: readonly InstructionState[];
  readonly settlement: Omit<Settlement, 'instructionId'>;
  readonly attempt: Omit<AttemptEnd, 'instructionId'> | null;
  /** What a look at the mall told, in words. */
  readonly look: Said | null;
  readonly step: TellingStep | null;
  /** Of the order's history; `null` = nothing that a person needs to read there. */
  readonly event: string | null;
  readonly reading: Reading | null;
  readonly attentions?: (after: OrderState['attentions']) => OrderState['attentions'];
};
