import type { Reason, Warning } from '@matome/domain/export/reason.ts';
import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import { carrierCodeOf } from '@matome/domain/shipping/carrier-table.ts';
import { plainTrackingNumber, plainTrackingNumbers } from '@matome/domain/shipping/tracking-number.ts';
import { parseJson } from '../http/send-request.ts';
import type { Composed, ShipNoticeInput } from '../mall.ts';
import { ONE_NUMBER, sayNumbersCut } from '../say-order.ts';
import { NAME, AWAITS_PAYMENT_AFTER_SHIPPING, COMPLETED } from './codes.ts';
import { paysAfterShipping } from './payment.ts';
import { readDay } from './wire-values.ts';
import { wirePayment, wireShipping } from './wire.ts';
import type { ShipNoticePayload } from './wire.ts';

/** At most 15 characters, by the specification; hyphens are taken out before. */
export const TRACKING_NUMBER_PATTERN = '^[0-9A-Za-z]{1,15}$';

/** The two steps of one notice in one payload, or every reason why there can be none. Without a number the mall takes no notice. */
export function composeShipNotice(input: ShipNoticeInput): Composed {
  const shipment = input.parcels[0]?.shipment ?? NO_SHIPMENT;
  const [number, ...cutNumbers] = plainTrackingNumbers(shipment.trackingNumbers);
  const carrier = carrierCodeOf(input.carrierRows, shipment);
  const reasons: Reason[] = [];
  if (shipment.shipsOn === null) reasons.push({ code: 'ships-on-missing' });
  if (carrier === null)
    reasons.push({ code: shipment.carrier === null ? 'carrier-missing' : 'carrier-not-mapped' });
  if (number === undefined) reasons.push({ code: 'tracking-number-missing' });
  else if (!new RegExp(TRACKING_NUMBER_PATTERN, 'u').test(number))
    reasons.push({ code: 'tracking-number-invalid', detail: number });
  if (shipment.shipsOn === null || carrier === null || number === undefined || reasons.length > 0)
    return { reasons };

  const payload = {
    shippingDate: slashedDay(shipment.shipsOn),
    shippingCarrier: carrier.code,
    shippingNumber: number,
    orderStatus: statusAfterShipping(input.raw),
  } satisfies ShipNoticePayload;
  return { payload, warnings: cutNumbers.length === 0 ? [] : [warnNumbersCut(cutNumbers)] };
}

/** True where the mall holds the day, the carrier and the number of the payload already: step one was taken before. */
export function holdsShipping(raw: string, payload: Omit<ShipNoticePayload, 'orderStatus'>): boolean {
  const shown = wireShipping.parse(parseJson(raw)?.json);
  return (
    readDay(shown.shippingDate) === readDay(payload.shippingDate) &&
    shown.shippingCarrier === payload.shippingCarrier &&
    plainTrackingNumber(shown.shippingNumber ?? '') === payload.shippingNumber
  );
}

/** Where the money only follows, the order is not 完了 yet; the mall, or staff, completes it when it has come. */
function statusAfterShipping(raw: string): string {
  return paysAfterShipping(wirePayment.parse(parseJson(raw)?.json))
    ? AWAITS_PAYMENT_AFTER_SHIPPING
    : COMPLETED;
}

/** As the mall writes its own days. */
function slashedDay(day: CalendarDay): string {
  return day.replaceAll('-', '/');
}

function warnNumbersCut(numbers: readonly string[]): Warning {
  return {
    code: 'tracking-numbers-cut',
    message: sayNumbersCut(NAME, ONE_NUMBER, numbers),
  };
}
