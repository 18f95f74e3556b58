import type { Composed, Json, Mall } from '@matome/connectors/mall.ts';
import { decideBuyerRating } from '@matome/domain/export/decide-buyer-rating.ts';
import { decideShipNotice } from '@matome/domain/export/decide-ship-notice.ts';
import { decideShipNoticeCorrection } from '@matome/domain/export/decide-ship-notice-correction.ts';
import type { Reason, Warning } from '@matome/domain/export/reason.ts';
import type { OrderState } from '@matome/domain/orders/decisions.ts';
import type { CarrierRow } from '@matome/domain/shipping/carrier-table.ts';
import type { MallOrder } from '@matome/domain/orders/mall-order.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import type { ExportKind } from '../../database/tables/export-tables.ts';

/** One order that a mall might be told about; its facts and state are without persons. */
export type Candidate = {
  readonly orderId: string;
  readonly mallOrderNo: string;
  readonly mallOrder: MallOrder;
  readonly state: OrderState;
  /** False only where a preview shows what its period leaves out; an order that was named needs no period. */
  readonly insidePeriod: boolean;
  /** Of its correction that stands in the ledger and is not settled; a notice and a rating say so in `state`. */
  readonly openCorrection: 'planned' | 'sending' | 'uncertain' | null;
};

/** What surrounds the orders of one shop at one moment. */
export type Desk = {
  readonly mall: Mall;
  /** The shop's plain settings: its messages, never its secrets. */
  readonly settings: Readonly<Record<string, string>>;
  /** The mall's table of carriers, with the shop's own rows in it. */
  readonly carrierRows: readonly CarrierRow[];
  readonly accountTypeSupported: boolean;
  /** When the shop came back from a backup: what its orders were told since that was made, their mall alone knows. */
  readonly restoredAt: Date | null;
  /** In Asia/Tokyo. */
  readonly today: CalendarDay;
};

export type Decision =
  | { readonly decision: 'send'; readonly payload: Json; readonly warnings: readonly Warning[] }
  | { readonly decision: 'skip'; readonly reasons: readonly Reason[] };

/** One candidate, at its desk. `raw` is the mall's order as last read. */
export type Case = {
  readonly kind: ExportKind;
  readonly candidate: Candidate;
  readonly desk: Desk;
  readonly raw: string;
};

/**
 * Will the mall be told, and with which words; or every reason why not. The one decision behind the preview, the export by
 * hand, the automatic one, and the last look before sending.
 */
export function decide(one: Case): Decision {
  const composed = compose(one);
  const standing = standingReasons(one);
  const reasons = 'reasons' in composed ? once([...standing, ...composed.reasons]) : standing;
  if ('reasons' in composed || reasons.length > 0) return { decision: 'skip', reasons };
  return { decision: 'send', payload: composed.payload, warnings: composed.warnings };
}

/** The reasons that need neither the mall's raw order nor a payload. */
export function standingReasons({ kind, candidate, desk }: Omit<Case, 'raw'>): readonly Reason[] {
  const { mallOrder, state } = candidate;
  const around = { insidePeriod: candidate.insidePeriod, accountTypeSupported: desk.accountTypeSupported };
  const { decisions, shipNotice, buyerRating } = state;
  switch (kind) {
    case 'ship-notice':
      return decideShipNotice({
        mallOrder,
        decisions,
        shipNotice,
        rules: desk.mall.shipNoticeRules,
        today: desk.today,
        ...around,
      });
    case 'ship-notice-correction': {
      const rules = desk.mall.shipNoticeRules;
      const own = decideShipNoticeCorrection({
        mallOrder,
        decisions,
        shipNotice,
        rules,
        today: desk.today,
        ...around,
      });
      return [...own, ...correctionUnderWay(candidate.openCorrection)];
    }
    case 'buyer-rating': {
      const hasRatingMessage = !hasCode(composeRating(candidate, desk), 'rating-message-missing');
      return decideBuyerRating({ mallOrder, decisions, buyerRating, hasRatingMessage, ...around });
    }
    default:
      return kind satisfies never;
  }
}

function compose({ kind, candidate, desk, raw }: Case): Composed {
  if (kind === 'buyer-rating') return composeRating(candidate, desk);
  // What it would be composed from is gone, and the standing reasons say so.
  if (candidate.state.decisions.personsErased !== undefined) return { reasons: [] };
  const { mall, settings, carrierRows } = desk;
  if (mall.composeShipNotice === undefined) throw new Error(`mall ${mall.id} takes no ship notice`);
  const { parcels } = candidate.state.decisions;
  return mall.composeShipNotice({ mallOrderNo: candidate.mallOrderNo, parcels, settings, carrierRows, raw });
}

function composeRating({ mallOrderNo }: Candidate, { mall, settings }: Desk): Composed {
  if (mall.composeBuyerRating === undefined) throw new Error(`mall ${mall.id} takes no buyer rating`);
  return mall.composeBuyerRating({ mallOrderNo, settings });
}

function correctionUnderWay(open: Candidate['openCorrection']): readonly Reason[] {
  if (open === null) return [];
  return [{ code: open === 'uncertain' ? 'uncertain' : 'waiting' }];
}

function hasCode(composed: Composed, code: Reason['code']): boolean {
  return 'reasons' in composed && composed.reasons.some((reason) => reason.code === code);
}

/** A code stands at most once; the domain's, which comes first, wins. */
function once(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter((reason, i) => reasons.findIndex((other) => other.code === reason.code) === i);
}
