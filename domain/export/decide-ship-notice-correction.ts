import { circumstanceReasons } from './circumstance-reasons.ts';
import type { ShipNoticeCase } from './decide-ship-notice.ts';
import { isChangedSinceTold } from './notice-state.ts';
import { erasedReasons, mallReasons, statusReasons } from './order-reasons.ts';
import type { Reason } from './reason.ts';
import { dayReasons, shipmentReasons } from './shipment-reasons.ts';

/**
 * Every reason why a correction of a ship notice is not sent. The order must be as fit as for the notice itself,
 * and we must have told the mall something that no longer holds (変更あり).
 */
export function decideShipNoticeCorrection(c: ShipNoticeCase): readonly Reason[] {
  const changed = isChangedSinceTold(c.shipNotice, c.decisions);
  const unchanged: readonly Reason[] = [{ code: 'nothing-to-correct' }];
  return [
    ...statusReasons(c.decisions, c.mallOrder),
    ...(changed ? erasedReasons(c.decisions) : unchanged),
    ...mallReasons(c.mallOrder, c.decisions),
    ...shipmentReasons(c.decisions, c.rules),
    ...dayReasons(c.decisions, c.today),
    ...circumstanceReasons(c),
  ];
}
