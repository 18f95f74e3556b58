import type { Reason, Warning } from '@matome/domain/export/reason.ts';
import { carrierCodeOf } from '@matome/domain/shipping/carrier-table.ts';
import { plainTrackingNumbers } from '@matome/domain/shipping/tracking-number.ts';
import type { Composed, ShipNoticeInput } from '../mall.ts';
import { sayNumbersCut } from '../say-order.ts';
import { NAME } from './codes.ts';
import { toId } from './records.ts';
import type { ShipNoticePayload } from './wire.ts';

/** 1 to 120 characters, none of them machine-dependent; ①, Ⅳ and ㈱ are plain by then. */
export const TRACKING_NUMBER_PATTERN = '[^\\s\\p{C}\\uF900-\\uFAFF\\u{10000}-\\u{10FFFF}]{1,120}';
export const NUMBERS_MAX = 20;

/** Of one call, over all its baskets. */
const RECORDS_MAX = 151;

type Numberless = { readonly deliveryCompany: string; readonly shippingDate: string };
type Numbered = Numberless & { readonly shippingNumber: string };
type Basket = {
  readonly basketId: number | string;
  readonly ShippingModelList: readonly Numberless[] | readonly Numbered[];
};
type Part =
  | { readonly basket: Basket; readonly cut: readonly string[] }
  | { readonly reasons: readonly Reason[] };

/**
 * The 発送完了報告 of one order, a record for each number, still without the ids that its records have at the mall; or every
 * reason why there can be none. A parcel that travels without a number has one record with carrier and day.
 */
export function composeShipNotice(input: ShipNoticeInput): Composed {
  const most = Math.max(
    1,
    Math.min(NUMBERS_MAX, Math.floor(RECORDS_MAX / Math.max(1, input.parcels.length))),
  );
  const parts = input.parcels.map((parcel) => composeBasket(input, parcel, most));
  const reasons = parts.flatMap((part) => ('reasons' in part ? part.reasons : []));
  if (input.parcels.length === 0) return { reasons: [{ code: 'ships-on-missing' }] };
  if (reasons.length > 0) return { reasons: listOnce(reasons) };

  const ready = parts.flatMap((part) => ('basket' in part ? [part] : []));
  const payload = {
    orderNumber: input.mallOrderNo,
    BasketidModelList: ready.map(({ basket }) => basket),
  } satisfies ShipNoticePayload;
  return {
    payload,
    warnings: warnCut(
      ready.flatMap(({ cut }) => cut),
      most,
    ),
  };
}

function composeBasket(
  { carrierRows }: ShipNoticeInput,
  { id, shipment }: ShipNoticeInput['parcels'][number],
  most: number,
): Part {
  const numbers = plainTrackingNumbers(shipment.trackingNumbers);
  const sent = numbers.slice(0, most);
  const company = carrierCodeOf(carrierRows, shipment);
  const shippingDate = shipment.shipsOn;
  const reasons: Reason[] = [];
  if (shippingDate === null) reasons.push({ code: 'ships-on-missing' });
  if (company === null) {
    reasons.push({ code: shipment.carrier === null ? 'carrier-missing' : 'carrier-not-mapped' });
  }
  for (const number of sent) {
    if (!FORM.test(number)) reasons.push({ code: 'tracking-number-invalid', detail: number });
  }
  if (shippingDate === null || company === null || reasons.length > 0) return { reasons };

  const record = { deliveryCompany: company.code, shippingDate };
  const records = sent.map((shippingNumber) => ({ ...record, shippingNumber }));
  const ShippingModelList = records.length === 0 ? [record] : records;
  return { basket: { basketId: toId(id), ShippingModelList }, cut: numbers.slice(most) };
}

const FORM = new RegExp(`^(?:${TRACKING_NUMBER_PATTERN})$`, 'u');

function warnCut(numbers: readonly string[], most: number): readonly Warning[] {
  if (numbers.length === 0) return [];
  return [
    {
      code: 'tracking-numbers-cut',
      message: sayNumbersCut(
        NAME,
        { ja: `、送付先ごとに${most}件まで`, en: `at most ${most} tracking numbers a recipient` },
        numbers,
      ),
    },
  ];
}

/** Several parcels may lack the same. */
function listOnce(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(
    (reason, index) =>
      reasons.findIndex(({ code, detail }) => code === reason.code && detail === reason.detail) === index,
  );
}
