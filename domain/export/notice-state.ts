import type { Decisions, Telling } from '../orders/decisions.ts';
import type { Shipment } from '../orders/order.ts';
import { plainTrackingNumbers } from '../shipping/tracking-number.ts';
import type { Reason } from './reason.ts';

/** As the API shows it; `changed` is 変更あり: the mall was told by us, and we hold something else since. */
export type NoticeState = 'not-due' | 'due' | 'waiting' | 'sent' | 'changed' | 'refused' | 'uncertain';

/** `reasons` without those of a period: due is what would be sent now. */
export function shipNoticeState(
  reasons: readonly Reason[],
  shipNotice: Telling,
  decisions: Pick<Decisions, 'parcels'>,
): NoticeState {
  return isChangedSinceTold(shipNotice, decisions) ? 'changed' : stateByTelling(reasons, shipNotice);
}

/** A rating is never changed once given. */
export function buyerRatingState(reasons: readonly Reason[], buyerRating: Telling): NoticeState {
  return stateByTelling(reasons, buyerRating);
}

/** True when we told the mall a number, carrier or day of a parcel that is another one now. */
export function isChangedSinceTold(shipNotice: Telling, { parcels }: Pick<Decisions, 'parcels'>): boolean {
  if (shipNotice.state !== 'sent' || shipNotice.by !== 'us' || shipNotice.told === null) return false;
  const { told } = shipNotice;
  if (told.length !== parcels.length) return true;
  // A mall may give an only parcel a new id; it is still the one that was told.
  const isOnly = told.length === 1;
  return parcels.some(({ id, shipment }) => {
    const known = isOnly ? told[0] : told.find((parcel) => parcel.id === id);
    return known === undefined || asTold(known.shipment) !== asTold(shipment);
  });
}

function stateByTelling(reasons: readonly Reason[], telling: Telling): NoticeState {
  if (telling.state !== 'untold') return telling.state;
  return reasons.length === 0 ? 'due' : 'not-due';
}

/** Numbers are compared as they are sent, so a hyphen put in later is no change. */
function asTold({ carrier, carrierName, shipsOn, trackingNumbers }: Shipment): string {
  const name = carrier === 'other' ? carrierName : null;
  return JSON.stringify([carrier, name, shipsOn, plainTrackingNumbers(trackingNumbers)]);
}
