import { findField } from '../fields/find-field.ts';
import { COMPANY_CODES, EMPTY_REASONS, SHIP_METHOD_CODE } from '../order/codes.ts';
import type { Order } from '../order/order.ts';
import { isHeld, isReadOnly, releaseDayOf } from '../order/order-facts.ts';
import { readDay, readTime } from '../order/yahoo-time.ts';
import { isDay, isOneOf, isTime, isTrueOrFalse, isWholeNumber } from './rules.ts';

export interface Condition {
  readonly isRight: (value: string) => boolean;
  readonly fits: (order: Order, value: string, at: number) => boolean;
}

const NUMBERS = /^\d{1,2}(?:,\d{1,2})*$/;
const anything = (value: string) => value !== '';

/** What of an order stands under a key of orderInfo. */
function shown(key: string): (order: Order, at: number) => string {
  const field = findField(key);
  return (order, at) => String(field?.valueOf({ order, at }) ?? '');
}

function numbers(key: string): Condition {
  const show = shown(key);
  return {
    isRight: (value) => NUMBERS.test(value),
    fits: (order, value, at) => value.split(',').includes(show(order, at)),
  };
}

function same(key: string, isRight: (value: string) => boolean = anything): Condition {
  const show = shown(key);
  return { isRight, fits: (order, value, at) => show(order, at) === value };
}

function yesOrNo(says: (order: Order) => boolean): Condition {
  return { isRight: isTrueOrFalse, fits: (order, value) => String(says(order)) === value };
}

function moment(
  of: (order: Order) => number | null,
  fits: (is: number, asked: number) => boolean,
): Condition {
  return {
    isRight: isTime,
    fits: (order, value) => {
      const [is, asked] = [of(order), readTime(value)];
      return is !== null && asked !== null && fits(Math.floor(is / 1000) * 1000, asked);
    },
  };
}

function day(of: (order: Order) => string, fits: (is: string, asked: string) => boolean): Condition {
  return {
    isRight: isDay,
    fits: (order, value) => of(order) !== '' && fits(of(order), readDay(value) ?? ''),
  };
}

const equal = <T>(is: T, asked: T) => is === asked;
const from = <T extends number | string>(is: T, asked: T) => is >= asked;
const to = <T extends number | string>(is: T, asked: T) => is <= asked;
const orderedAt = (order: Order) => order.orderedAt;
const publishedAt = (order: Order) => order.publishedAt;
const never = () => null;
const requestOn = (order: Order) => order.shipment.requestOn;
const shippedOn = (order: Order) => order.shipment.shippedOn;
const zeroOrOne = isOneOf(['0', '1']);
/** Of things that no order of this store has. */
const without: Condition = { isRight: anything, fits: () => false };
/** Known, and without effect here. */
const ignored: Condition = { isRight: anything, fits: () => true };

function fill(names: string, condition: (name: string) => Condition): Readonly<Record<string, Condition>> {
  return Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, condition(name)]),
  );
}

/** Of these one must be there. */
export const MANDATORY = [
  'OrderId',
  'OrderTime',
  'OrderTimeFrom',
  'OrderTimeTo',
  'PublicationTimeFrom',
  'PublicationTimeTo',
  'PayMethodChangeDeadlineFrom',
  'PayMethodChangeDeadlineTo',
] as const;

export const CONDITIONS: Readonly<Record<string, Condition>> = {
  OrderId: same('OrderId'),
  OrderTime: moment(orderedAt, equal),
  OrderTimeFrom: moment(orderedAt, from),
  OrderTimeTo: moment(orderedAt, to),
  PublicationTimeFrom: moment(publishedAt, from),
  PublicationTimeTo: moment(publishedAt, to),
  ...fill('PayMethodChangeDeadlineFrom PayMethodChangeDeadlineTo', () => moment(never, equal)),
  ...fill(
    'DeviceType Suspect OrderStatus SettleStatus PayType ShipStatus ArriveType SocialGiftType',
    numbers,
  ),
  SellerType: { isRight: (value) => NUMBERS.test(value), fits: () => true },
  IsSeen: yesOrNo((order) => order.isSeen),
  IsActive: yesOrNo((order) => order.orderStatus < 4),
  BuyerCommentsFlag: yesOrNo((order) => order.buyerComments !== ''),
  NeedGiftWrapMessage: yesOrNo((order) => (order.gift?.message ?? '') !== ''),
  ...fill(
    `IsSplit IsRoyalty IsAffiliate NeedGiftWrap NeedGiftWrapPaper NeedBillSlip NeedDetailedSlip NeedReceipt IsEazy
    IsLineCommerceTabOrder`,
    (name) => same(name, isTrueOrFalse),
  ),
  ...fill('PrintSlipFlag PrintDeliveryFlag PrintBillFlag', () => yesOrNo(() => false)),
  StoreStatus: same('StoreStatus', isWholeNumber({ from: 1, to: 10 })),
  PayStatus: same('PayStatus', zeroOrOne),
  PayMethod: same('PayMethod', (value) => /^payment_[a-z]\d+$/.test(value)),
  ShipMethod: same('ShipMethod', (value) => SHIP_METHOD_CODE.test(value)),
  ShipCompanyCode: same('ShipCompanyCode', isOneOf(COMPANY_CODES)),
  ShipInvoiceNumberEmptyReason: same('ShipInvoiceNumberEmptyReason', isOneOf(EMPTY_REASONS)),
  ShipInvoiceNumber: {
    isRight: anything,
    fits: ({ shipment }, value) => shipment.invoice1 === value || shipment.invoice2 === value,
  },
  ...fill(
    `BillFirstName BillFirstNameKana BillLastName BillLastNameKana BillZipCode BillPrefecture BillPhoneNumber
    BillMailAddress ShipFirstName ShipFirstNameKana ShipLastName ShipLastNameKana ShipZipCode ShipPrefecture
    ShipPhoneNumber`,
    (name) => same(name),
  ),
  ItemId: { isRight: anything, fits: ({ lines }, value) => lines.some((line) => line.itemId === value) },
  SubCode: { isRight: anything, fits: ({ lines }, value) => lines.some((line) => line.subCode === value) },
  Title: { isRight: anything, fits: ({ lines }, value) => lines.some((line) => line.title.includes(value)) },
  ReleaseDateFrom: day(releaseDayOf, from),
  ReleaseDateTo: day(releaseDayOf, to),
  ShipRequestDateFrom: day(requestOn, from),
  ShipRequestDateTo: day(requestOn, to),
  ShipRequestDateNo: {
    isRight: isOneOf(['0', '1', '2']),
    fits: (order, value) => value === '0' || (value === '1') === (requestOn(order) !== ''),
  },
  ShipDate: day(shippedOn, equal),
  ShipDateFrom: day(shippedOn, from),
  ShipDateTo: day(shippedOn, to),
  FraudHoldDisplayType: { isRight: zeroOrOne, fits: () => true },
  ReadOnlyMode: { isRight: isOneOf(['0', '1', '2']), fits: () => true },
  ...fill('ShippingDeadlineFrom ShippingDeadlineTo', () => moment(never, equal)),
  ...fill('LineGiftDisplayType LineGiftShippableType', () => ignored),
  ...fill(
    `ReceiveSatelliteType ShipInstructType ShipInstructStatus YahooAuctionId ItemYahooAucId RemoteAreaShippingType
    XshoppingStoreType`,
    () => without,
  ),
};

/** What the list shows unless asked otherwise: past the buyer's window, and not held. */
export function isListed(
  order: Order,
  modes: { readonly readOnlyMode: string; readonly showsHeld: boolean; readonly at: number },
): boolean {
  const { readOnlyMode, showsHeld, at } = modes;
  if (!showsHeld && isHeld(order, at)) return false;
  if (readOnlyMode === '2') return true;
  return isReadOnly(order, at) === (readOnlyMode === '1');
}
