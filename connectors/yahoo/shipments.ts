import type { Reason, Warning } from '@matome/domain/export/reason.ts';
import { mayGoWithoutNumber } from '@matome/domain/export/numberless.ts';
import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import { carrierCodeOf } from '@matome/domain/shipping/carrier-table.ts';
import { plainTrackingNumbers } from '@matome/domain/shipping/tracking-number.ts';
import type { Composed, Json, ShipNoticeInput } from '../mall.ts';
import { sayNumbersCut } from '../say-order.ts';
import type { Words } from '../words.ts';
import { JAPAN_POST, YAMATO } from './carriers.ts';
import { NAME, SHIPPED_STATUS } from './codes.ts';
import { writeDay } from './wire-values.ts';

/** Of any carrier; Yamato and Japan Post have narrower ones of their own. */
export const TRACKING_NUMBER_PATTERN = '^[0-9A-Za-z]{1,30}$';
export const TRACKING_NUMBERS_MAX = 2;

const FORMS: ReadonlyMap<string, RegExp> = new Map([
  [YAMATO, /^\d{1,14}$/u],
  [JAPAN_POST, /^[0-9A-Za-z]{11,13}$/u],
]);
const ANY_FORM = new RegExp(TRACKING_NUMBER_PATTERN, 'u');

/** 番号なし配送 */
const NO_NUMBER = '105';

/**
 * The `Ship` of one orderShipStatusChange, or every reason why there can be none. The way of delivery is left out: its own carrier
 * would go before ours.
 */
export function composeShipNotice(input: ShipNoticeInput): Composed {
  const shipment = input.parcels[0]?.shipment ?? NO_SHIPMENT;
  const numbers = plainTrackingNumbers(shipment.trackingNumbers);
  const sent = numbers.slice(0, TRACKING_NUMBERS_MAX);
  const carrier = carrierCodeOf(input.carrierRows, shipment);
  const reasons: Reason[] = [];
  if (shipment.shipsOn === null) reasons.push({ code: 'ships-on-missing' });
  if (carrier === null)
    reasons.push({ code: shipment.carrier === null ? 'carrier-missing' : 'carrier-not-mapped' });
  if (sent.length === 0 && !mayGoWithoutNumber(shipment)) reasons.push({ code: 'tracking-number-missing' });
  const form = FORMS.get(carrier?.code ?? '') ?? ANY_FORM;
  const invalid = sent.filter((number) => !form.test(number));
  if (invalid.length > 0) reasons.push({ code: 'tracking-number-invalid', detail: invalid.join(', ') });
  if (shipment.shipsOn === null || carrier === null || reasons.length > 0) return { reasons };

  const payload = {
    ShipStatus: SHIPPED_STATUS,
    ShipCompanyCode: carrier.code,
    ...numberFields(sent),
    ShipDate: writeDay(shipment.shipsOn),
  } satisfies Json;
  const cut = numbers.slice(TRACKING_NUMBERS_MAX);
  return { payload, warnings: cut.length === 0 ? [] : [warnNumbersCut(cut)] };
}

/** A number and the reason for having none shut each other out. */
function numberFields([first, second]: readonly string[]): Readonly<Record<string, string>> {
  if (first === undefined) return { ShipInvoiceNumberEmptyReason: NO_NUMBER };
  return { ShipInvoiceNumber1: first, ...(second !== undefined && { ShipInvoiceNumber2: second }) };
}

const MOST: Words = {
  ja: `${TRACKING_NUMBERS_MAX}件`,
  en: `${TRACKING_NUMBERS_MAX} tracking numbers`,
};

function warnNumbersCut(numbers: readonly string[]): Warning {
  return {
    code: 'tracking-numbers-cut',
    message: sayNumbersCut(NAME, MOST, numbers),
  };
}
