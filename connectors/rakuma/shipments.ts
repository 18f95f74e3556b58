import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import type { Shipment } from '@matome/domain/orders/order.ts';
import type { Reason, Warning } from '@matome/domain/export/reason.ts';
import { carrierCodeOf } from '@matome/domain/shipping/carrier-table.ts';
import { CARRIERS } from '@matome/domain/shipping/carriers.ts';
import { plainTrackingNumbers } from '@matome/domain/shipping/tracking-number.ts';
import { cutMessage } from '../cut-message.ts';
import { parseJson } from '../http/send-request.ts';
import type { Composed, ShipNoticeInput } from '../mall.ts';
import { ONE_NUMBER, sayNumbersCut } from '../say-order.ts';
import { UNDECIDED_METHOD_ID } from './carriers.ts';
import { NAME, isOwnLabel } from './codes.ts';
import { wireListing } from './wire.ts';
import type { ShippingNotice } from './wire.ts';

export const TRACKING_NUMBER_PATTERN = '^[0-9]{10,14}$';
export const SHIP_MESSAGE_MAX_LENGTH = 1000;
const CARRIER_NAME_MAX_LENGTH = 100;

/**
 * The 発送通知 of one order, or every reason why there can be none. One number is sent, the others are named in a warning;
 * a carrier that Rakuma has no id for is written into the message together with the number.
 */
export function composeShipNotice(input: ShipNoticeInput): Composed {
  const shipment = input.parcels[0]?.shipment ?? NO_SHIPMENT;
  const [number = null, ...cutNumbers] = plainTrackingNumbers(shipment.trackingNumbers);
  const methodId = chooseMethodId(shipment, input);
  const reasons: Reason[] = [];
  if (shipment.shipsOn === null) reasons.push({ code: 'ships-on-missing' });
  if (methodId === null)
    reasons.push({ code: shipment.carrier === null ? 'carrier-missing' : 'carrier-not-mapped' });
  if (number !== null && !new RegExp(TRACKING_NUMBER_PATTERN, 'u').test(number)) {
    reasons.push({ code: 'tracking-number-invalid', detail: number });
  }
  if (shipment.shipsOn === null || methodId === null || reasons.length > 0) return { reasons };

  const carrierLines = methodId === UNDECIDED_METHOD_ID ? nameCarrier(shipment, number) : null;
  const message = composeMessage(input.settings['shipMessage'] ?? '', carrierLines);
  const payload = {
    shipped_on: shipment.shipsOn,
    delivery_method_id: methodId,
    tracking_number: number,
    message: message.text === '' ? null : message.text,
  } satisfies ShippingNotice;
  const warnings: Warning[] = [];
  if (cutNumbers.length > 0) warnings.push(warnNumbersCut(cutNumbers));
  if (message.isCut) warnings.push(MESSAGE_CUT);
  return { payload, warnings };
}

const MESSAGE_CUT: Warning = {
  code: 'message-cut',
  message: {
    ja: `発送メッセージがラクマの上限${SHIP_MESSAGE_MAX_LENGTH}文字を超えるため、途中までを送信します。`,
    en: `The shipping message is longer than the ${SHIP_MESSAGE_MAX_LENGTH} letters that Rakuma takes, so its end is not sent.`,
  },
};

function warnNumbersCut(numbers: readonly string[]): Warning {
  return {
    code: 'tracking-numbers-cut',
    message: sayNumbersCut(NAME, ONE_NUMBER, numbers),
  };
}

/** The listing's own method for Rakuma's own labels, else by the shop's table; `null` = no carrier, or none that Rakuma has. */
function chooseMethodId(shipment: Shipment, { raw, carrierRows }: ShipNoticeInput): number | null {
  const listing = wireListing.safeParse(parseJson(raw)?.json);
  const listedId = listing.data?.shipping.delivery_method_id ?? null;
  if (listedId !== null && isOwnLabel(listedId)) return listedId;
  const found = carrierCodeOf(carrierRows, shipment);
  return found === null ? null : Number(found.code);
}

function nameCarrier(shipment: Shipment, number: string | null): string {
  const freeName = shipment.carrier === 'other' ? (shipment.carrierName?.trim() ?? '') : '';
  const knownName = shipment.carrier === null ? '' : CARRIERS[shipment.carrier].ja;
  const name = cutMessage(freeName, CARRIER_NAME_MAX_LENGTH).text || knownName;
  return number === null ? `配送業者：${name}` : `配送業者：${name}\n伝票番号：${number}`;
}

/** The lines about the carrier take precedence; the seller's own words get what is left. */
function composeMessage(shipMessage: string, carrierLines: string | null) {
  const words = shipMessage.trim();
  if (carrierLines === null) return cutMessage(words, SHIP_MESSAGE_MAX_LENGTH);
  if (words === '') return { text: carrierLines, isCut: false };
  const appended = `\n\n${carrierLines}`;
  const kept = cutMessage(words, SHIP_MESSAGE_MAX_LENGTH - Array.from(appended).length);
  return { text: `${kept.text}${appended}`, isCut: kept.isCut };
}
