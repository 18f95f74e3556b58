import type { Decisions, Telling } from '../orders/decisions.ts';
import type { MallOrder } from '../orders/mall-order.ts';
import { isCancelledAtMall } from '../orders/mall-picture.ts';
import type { Circumstances } from './circumstance-reasons.ts';
import { circumstanceReasons } from './circumstance-reasons.ts';
import type { Reason } from './reason.ts';
import { tellingReasons } from './telling-reasons.ts';

/** The order's own part: what does not depend on the shop or the period. */
export type BuyerRatingMatter = {
  readonly mallOrder: Pick<MallOrder, 'mallPhase' | 'cancelledAt' | 'buyerReview' | 'sellerReview'>;
  readonly decisions: Pick<Decisions, 'phase'>;
  readonly buyerRating: Telling;
};

export type BuyerRatingCase = BuyerRatingMatter &
  Omit<Circumstances, 'today'> & {
    /** The shop's settings hold a レビューメッセージ. */
    readonly hasRatingMessage: boolean;
  };

/** M12: every reason why the buyer is not rated; none = it is done. Never before the buyer, never twice. */
export function decideBuyerRating(c: BuyerRatingCase): readonly Reason[] {
  const unwritten: readonly Reason[] = c.hasRatingMessage ? [] : [{ code: 'rating-message-missing' }];
  return [...ownReasons(c), ...unwritten, ...circumstanceReasons(c)];
}

/** True when nothing on the order itself stands against rating its buyer. */
export function isBuyerRatingReady(matter: BuyerRatingMatter): boolean {
  return ownReasons(matter).length === 0;
}

function ownReasons({ mallOrder, decisions, buyerRating }: BuyerRatingMatter): readonly Reason[] {
  const reasons: Reason[] = [];
  if (decisions.phase === 'cancelled' || isCancelledAtMall(mallOrder)) reasons.push({ code: 'cancelled' });
  if (mallOrder.buyerReview === null) reasons.push({ code: 'buyer-has-not-rated' });
  const ratedAtMall = mallOrder.sellerReview !== null && buyerRating.state !== 'sent';
  if (ratedAtMall) reasons.push({ code: 'already-sent' });
  return [...reasons, ...tellingReasons(buyerRating)];
}
