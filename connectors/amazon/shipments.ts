import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import type { Shipment } from '@matome/domain/orders/order.ts';
import type { Reason, Warning } from '@matome/domain/export/reason.ts';
import { carrierCodeOf } from '@matome/domain/shipping/carrier-table.ts';
import type { CarrierRow } from '@matome/domain/shipping/carrier-table.ts';
import { CARRIERS } from '@matome/domain/shipping/carriers.ts';
import { plainTrackingNumbers } from '@matome/domain/shipping/tracking-number.ts';
import { startOfTokyoDay, tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import { parseJson } from '../http/send-request.ts';
import type { Composed, Credentials, Json, ShipNoticeInput } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayNumbersCut, sayUnreadableOrder } from '../say-order.ts';
import type { Words } from '../words.ts';
import { orNull } from './blank.ts';
import { OTHER_CARRIER_CODE } from './carriers.ts';
import { NAME, JAPAN_MARKETPLACE_ID } from './codes.ts';
import { listToldPackages, remainingQuantityOf } from './packages.ts';
import { isCashOnDelivery } from './payments.ts';
import { composedConfirmation, wireOrder } from './wire.ts';
import type { ShipmentConfirmation, WireOrder, WirePackage } from './wire.ts';

/**
 * The confirmShipment of one order, or every reason why there can be none. The package takes every unit that is still to be
 * shipped, under the next free reference; of an order that is wholly shipped, the last package once more: a correction.
 * One number is sent, the others are named in a warning.
 */
export function composeShipNotice(input: ShipNoticeInput): Composed {
  const shipment = input.parcels[0]?.shipment ?? NO_SHIPMENT;
  const [number = null, ...cutNumbers] = plainTrackingNumbers(shipment.trackingNumbers);
  const carrier = carrierOf(shipment, input.carrierRows);
  const wire = readWire(input.raw);
  if (wire === null) return { reasons: [{ code: 'persons-erased' }] };
  const contents = packNext(wire);
  const reasons: Reason[] = [];
  if (shipment.shipsOn === null) reasons.push({ code: 'ships-on-missing' });
  if (carrier === null)
    reasons.push({ code: shipment.carrier === null ? 'carrier-missing' : 'carrier-not-mapped' });
  if (number === null) reasons.push({ code: 'tracking-number-missing' });
  if (contents === null) reasons.push({ code: nothingToShip(wire) });
  if (shipment.shipsOn === null || carrier === null || number === null || contents === null)
    return { reasons };

  const payload = {
    marketplaceId: orNull(wire.salesChannel?.marketplaceId) ?? marketplaceIdOf(input.settings),
    ...(isCashOnDelivery(wire) && { codCollectionMethod: 'DirectPayment' }),
    packageDetail: {
      ...contents,
      ...carrier,
      trackingNumber: number,
      shipDate: shipDateOf(shipment.shipsOn, wire.createdTime),
    },
    purchasedAt: new Date(wire.createdTime).toISOString(),
  } satisfies Json;
  return { payload, warnings: cutNumbers.length > 0 ? [warnNumbersCut(cutNumbers)] : [] };
}

/**
 * The notice as it may leave now. Amazon refuses a moment that is still to come, so before noon the day's first moment is
 * told; not the present one, or the same notice would differ each time it is sent.
 */
export function dateForSending(payload: Json, now: Date): ShipmentConfirmation {
  const { purchasedAt, ...notice } = composedConfirmation.parse(payload);
  const noon = new Date(notice.packageDetail.shipDate);
  if (noon <= now) return notice;
  const day = startOfTokyoDay(tokyoDay(noon));
  const earliestMs = Math.max(day.getTime(), Date.parse(purchasedAt));
  const shipDate = new Date(Math.min(now.getTime(), earliestMs)).toISOString();
  return { ...notice, packageDetail: { ...notice.packageDetail, shipDate } };
}

export function marketplaceIdOf(settings: Credentials): string {
  return orNull(settings['marketplaceId'])?.trim() ?? JAPAN_MARKETPLACE_ID;
}

type Contents = {
  readonly packageReferenceId: string;
  readonly orderItems: readonly { readonly orderItemId: string; readonly quantity: number }[];
};

/** `null` = there is no unit to ship, and no package of ours to correct. */
function packNext(wire: WireOrder): Contents | null {
  const lastReference = Math.max(0, ...wire.packages.map(numberOf));
  const orderItems = wire.orderItems
    .map((item) => ({ orderItemId: item.orderItemId, quantity: remainingQuantityOf(item, wire) }))
    .filter(({ quantity }) => quantity > 0);
  if (orderItems.length > 0) return { packageReferenceId: String(lastReference + 1), orderItems };
  const [last] = listToldPackages(wire).toSorted((a, b) => numberOf(b) - numberOf(a));
  const again = (last?.packageItems ?? [])
    .map(({ orderItemId, quantity }) => ({ orderItemId, quantity }))
    .filter(({ quantity }) => quantity > 0);
  if (last === undefined || numberOf(last) === 0 || again.length === 0) return null;
  return { packageReferenceId: String(numberOf(last)), orderItems: again };
}

/** `"01"` is package 1. Packages that were not told through the API may have references of any form; those count as 0. */
function numberOf({ packageReferenceId }: WirePackage): number {
  return /^\d{1,9}$/u.test(packageReferenceId) ? Number(packageReferenceId) : 0;
}

function nothingToShip({ fulfillment }: WireOrder): Reason['code'] {
  switch (fulfillment?.fulfillmentStatus ?? '') {
    case 'CANCELLED':
      return 'cancelled';
    case 'UNSHIPPED':
    case 'PARTIALLY_SHIPPED':
    case 'SHIPPED':
      return 'already-shipped-at-mall';
    default:
      return 'status-not-exportable';
  }
}

type CarrierWords = { readonly carrierCode: string; readonly carrierName?: string };

/** Beside `Other` stands the carrier's name: the free text of その他, the name of the table, or our own word. */
function carrierOf(shipment: Shipment, rows: readonly CarrierRow[]): CarrierWords | null {
  const found = carrierCodeOf(rows, shipment);
  if (found === null || shipment.carrier === null) return null;
  if (found.code !== OTHER_CARRIER_CODE) return { carrierCode: found.code };
  const freeName = shipment.carrier === 'other' ? orNull(shipment.carrierName) : null;
  const carrierName = (freeName ?? orNull(found.name) ?? CARRIERS[shipment.carrier].ja).trim();
  return { carrierCode: found.code, carrierName };
}

/** 12:00 Tokyo of the 出荷日, never before the purchase. */
function shipDateOf(shipsOn: CalendarDay, createdTime: string): string {
  const noonMs = Date.parse(`${shipsOn}T12:00:00+09:00`);
  return new Date(Math.max(noonMs, Date.parse(createdTime))).toISOString();
}

const A_PARCEL: Words = { ja: '1個口につき1件', en: 'one tracking number a parcel' };

function warnNumbersCut(numbers: readonly string[]): Warning {
  return {
    code: 'tracking-numbers-cut',
    message: sayNumbersCut(NAME, A_PARCEL, numbers),
  };
}

/** `null` = the raw order went with the persons in it. */
function readWire(raw: string): WireOrder | null {
  if (raw === '') return null;
  const wire = wireOrder.safeParse(parseJson(raw)?.json);
  if (wire.success) return wire.data;
  throw new MallError('unreadable', sayUnreadableOrder(NAME, wire.error.issues), { cause: wire.error });
}
