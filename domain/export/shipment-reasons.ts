import type { Decisions } from '../orders/decisions.ts';
import type { Shipment } from '../orders/order.ts';
import { plainTrackingNumbers } from '../shipping/tracking-number.ts';
import type { CalendarDay } from '../time/tokyo.ts';
import { mayGoWithoutNumber } from './numberless.ts';
import type { Reason } from './reason.ts';
import type { ShipNoticeRules } from './ship-notice-rules.ts';

/** What the parcels lack, on whatever day it is asked. Every parcel must be ready; where the mall cannot be told, that alone. */
export function shipmentReasons(
  { parcels }: Pick<Decisions, 'parcels'>,
  rules: ShipNoticeRules,
): readonly Reason[] {
  if (rules.isOffered === false) return [{ code: 'not-supported-by-mall' }];
  const reasons: Reason[] = [];
  const shipments = parcels.map((parcel) => parcel.shipment);
  if (shipments.some(({ carrier }) => carrier === null)) reasons.push({ code: 'carrier-missing' });
  const unmapped = shipments.flatMap((shipment) => unmappedWords(shipment, rules));
  if (unmapped.length > 0) reasons.push({ code: 'carrier-not-mapped', detail: listOnce(unmapped) });
  if (shipments.some((shipment) => lacksNumber(shipment, rules)))
    reasons.push({ code: 'tracking-number-missing' });
  const invalid = shipments.flatMap((shipment) => invalidNumbers(shipment, rules));
  if (invalid.length > 0) reasons.push({ code: 'tracking-number-invalid', detail: listOnce(invalid) });
  if (shipments.length === 0 || shipments.some(({ shipsOn }) => shipsOn === null)) {
    reasons.push({ code: 'ships-on-missing' });
  }
  return reasons;
}

/** A parcel leaves only after today. */
export function dayReasons({ parcels }: Pick<Decisions, 'parcels'>, today: CalendarDay): readonly Reason[] {
  const day = latestShipsOn(parcels);
  return day !== null && day > today ? [{ code: 'ships-on-in-future', detail: day }] : [];
}

/** The latest 出荷日 of those that are set; `null` = none is. */
export function latestShipsOn(parcels: Decisions['parcels']): CalendarDay | null {
  let latest: CalendarDay | null = null;
  for (const { shipment } of parcels) {
    if (shipment.shipsOn !== null && (latest === null || shipment.shipsOn > latest))
      latest = shipment.shipsOn;
  }
  return latest;
}

/** The carrier, or the method, that the mall has no code for. */
function unmappedWords({ carrier, method }: Shipment, rules: ShipNoticeRules): readonly string[] {
  const words: string[] = [];
  if (carrier !== null && rules.carriers?.includes(carrier) === false) words.push(carrier);
  if (method !== null && rules.methods?.includes(method) === false) words.push(method);
  return words;
}

function lacksNumber(shipment: Shipment, rules: ShipNoticeRules): boolean {
  if (plainTrackingNumbers(shipment.trackingNumbers).length > 0) return false;
  return !(rules.numberlessMethods && mayGoWithoutNumber(shipment));
}

/** Of the numbers that would be sent; those past the mall's maximum are only named in a warning. */
function invalidNumbers(shipment: Shipment, rules: ShipNoticeRules): readonly string[] {
  if (rules.trackingNumberPattern === null) return [];
  const form = new RegExp(`^(?:${rules.trackingNumberPattern})$`, 'u');
  const sent = plainTrackingNumbers(shipment.trackingNumbers).slice(0, rules.trackingNumbersMax);
  return sent.filter((number) => !form.test(number));
}

function listOnce(words: readonly string[]): string {
  return [...new Set(words)].join(', ');
}
