import type { Warning } from '../export/reason.ts';
import type { Person } from '../persons/person.ts';
import type { Instant } from '../time/tokyo.ts';
import type { Shipment } from './order.ts';
import type { Phase } from './status.ts';

/** Reasons that a person may overrule on one order, and no others. */
export const EXPORT_OVERRIDES = ['not-paid', 'mall-hold'] as const;
export type ExportOverride = (typeof EXPORT_OVERRIDES)[number];

/** `retention`: the mall's rule lets nobody be known any longer · `request`: an owner erased them. */
export type Erasure = { readonly at: Instant; readonly cause: 'retention' | 'request' };

/** What we decided about an order. A mall never changes it except in the four cases of `mergeOrder`. */
export type Decisions = {
  /** A phase's name, or the id of the account's own status. */
  readonly status: string;
  readonly phase: Phase;
  /** Who set the status last. A hold set by an import may be lifted by an import; any other is kept. */
  readonly statusBy: 'import' | 'member' | 'rule' | 'system';
  readonly parcels: readonly { readonly id: string; readonly shipment: Shipment }[];
  /** Set where a person changed it; `null` = as the mall has it. */
  readonly orderer: Person | null;
  readonly recipient: Person | null;
  readonly memo: string | null;
  readonly exportOverrides: readonly ExportOverride[];
  /** Nobody in the order is known any longer, and no import brings anybody back. Absent = they are. */
  readonly personsErased?: Erasure;
};

/** Where the telling of one matter (ship notice, buyer rating) stands, by the ledger and the mall. */
export type Telling = {
  readonly state: 'untold' | 'waiting' | 'sent' | 'refused' | 'uncertain';
  /** Who told: we, or somebody on the mall's own screen. `null` while untold. */
  readonly by: 'us' | 'mall' | null;
  readonly sentAt: Instant | null;
  /** The mall's words when it refused. */
  readonly refusal: Warning | null;
  readonly warnings: readonly Warning[];
  /** The shipments as they were told, by parcel; to see later changes (変更あり). */
  readonly told: readonly { readonly id: string; readonly shipment: Shipment }[] | null;
};

export const UNTOLD: Telling = {
  state: 'untold',
  by: null,
  sentAt: null,
  refusal: null,
  warnings: [],
  told: null,
};

/** Our side of an order as stored. */
export type OrderState = {
  readonly decisions: Decisions;
  readonly shipNotice: Telling;
  readonly buyerRating: Telling;
  /** What a person should look at; `cancelled-after-ship`, `unknown-status`, `unmapped-…`, the mall's own marks. */
  readonly attentions: readonly Warning[];
};
