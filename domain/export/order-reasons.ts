import type { Decisions } from '../orders/decisions.ts';
import type { MallMark, MallOrder } from '../orders/mall-order.ts';
import { isCancelledAtMall } from '../orders/mall-picture.ts';
import { saidIn } from '../text/said.ts';
import type { Said } from '../text/said.ts';
import type { Reason } from './reason.ts';

/** A status of the account's own counts as its phase. Cancelled at the mall stands, whatever status a person sets. */
export function statusReasons(
  { phase }: Pick<Decisions, 'phase'>,
  mallOrder: Pick<MallOrder, 'mallPhase' | 'cancelledAt'>,
): readonly Reason[] {
  const reasons: Reason[] = [];
  if (phase === 'new' || phase === 'on-hold' || phase === 'cancelled')
    reasons.push({ code: 'status-not-exportable' });
  if (phase === 'on-hold') reasons.push({ code: 'on-hold' });
  if (phase === 'cancelled' || isCancelledAtMall(mallOrder)) reasons.push({ code: 'cancelled' });
  return reasons;
}

/** The mall's own order, from which its words are composed, went with the persons. */
export function erasedReasons({ personsErased }: Decisions): readonly Reason[] {
  return personsErased === undefined ? [] : [{ code: 'persons-erased' }];
}

/** What the mall's facts say against shipping. A person may overrule the payment and the mall's marks, nothing else. */
export function mallReasons(
  mallOrder: Pick<MallOrder, 'fulfilledByMall' | 'awaitingPayment' | 'holds'>,
  { exportOverrides }: Pick<Decisions, 'exportOverrides'>,
): readonly Reason[] {
  const reasons: Reason[] = [];
  if (mallOrder.fulfilledByMall) reasons.push({ code: 'fulfilled-by-mall' });
  if (mallOrder.awaitingPayment && !exportOverrides.includes('not-paid')) reasons.push({ code: 'not-paid' });
  if (mallOrder.holds.length > 0 && !exportOverrides.includes('mall-hold')) {
    reasons.push({ code: 'mall-hold', detail: markWords(mallOrder.holds) });
  }
  return reasons;
}

function markWords(marks: readonly MallMark[]): Said {
  const wordsIn = (lang: 'ja' | 'en') => marks.map(({ message }) => saidIn(message, lang)).join(' / ');
  const [ja, en] = [wordsIn('ja'), wordsIn('en')];
  return ja === en ? ja : { ja, en };
}
