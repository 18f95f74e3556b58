import type { Decisions, Telling } from '../orders/decisions.ts';
import type { MallOrder } from '../orders/mall-order.ts';
import { isShippedAtMall } from '../orders/mall-picture.ts';
import type { CalendarDay } from '../time/tokyo.ts';
import type { Circumstances } from './circumstance-reasons.ts';
import { circumstanceReasons } from './circumstance-reasons.ts';
import { erasedReasons, mallReasons, statusReasons } from './order-reasons.ts';
import type { Reason } from './reason.ts';
import type { ShipNoticeRules } from './ship-notice-rules.ts';
import { dayReasons, latestShipsOn, shipmentReasons } from './shipment-reasons.ts';
import { tellingReasons } from './telling-reasons.ts';

/** The order's own part: what does not depend on the day, the period or the shop's account. */
export type ShipNoticeMatter = {
  readonly mallOrder: Pick<
    MallOrder,
    'holds' | 'awaitingPayment' | 'fulfilledByMall' | 'cancelledAt' | 'mallPhase' | 'shipNotice'
  >;
  readonly decisions: Decisions;
  readonly shipNotice: Telling;
  readonly rules: ShipNoticeRules;
};

export type ShipNoticeCase = ShipNoticeMatter & Circumstances;

/** M10: every reason why the mall is not told that this order ships; none = it is told. Each code stands at most once. */
export function decideShipNotice(c: ShipNoticeCase): readonly Reason[] {
  return [...ownReasons(c), ...dayReasons(c.decisions, c.today), ...circumstanceReasons(c)];
}

/** The first Tokyo day on which the notice may be sent. `null` = something on the order itself stands against it. */
export function shipNoticeReadyOn(matter: ShipNoticeMatter): CalendarDay | null {
  return ownReasons(matter).length === 0 ? latestShipsOn(matter.decisions.parcels) : null;
}

function ownReasons({ mallOrder, decisions, shipNotice, rules }: ShipNoticeMatter): readonly Reason[] {
  const said = saidBefore(shipNotice, mallOrder);
  return [
    ...statusReasons(decisions, mallOrder),
    ...(said.length > 0 ? said : erasedReasons(decisions)),
    ...mallReasons(mallOrder, decisions),
    ...shipmentReasons(decisions, rules),
  ];
}

/** Told by us is another reason than shipped on the mall's own screen. */
function saidBefore(shipNotice: Telling, mallOrder: ShipNoticeMatter['mallOrder']): readonly Reason[] {
  const toldByUs = shipNotice.state === 'sent' && shipNotice.by !== 'mall';
  if (toldByUs) return tellingReasons(shipNotice);
  const shipped = shipNotice.state === 'sent' || isShippedAtMall(mallOrder);
  const reasons = shipNotice.state === 'sent' ? [] : tellingReasons(shipNotice);
  return shipped ? [...reasons, { code: 'already-shipped-at-mall' }] : reasons;
}
