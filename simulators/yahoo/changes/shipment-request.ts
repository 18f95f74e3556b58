import { toTokyoDay } from '../../tokyo-time.ts';
import {
  COMPANY_CODES,
  EMPTY_REASONS,
  JAPAN_POST,
  SHIP_METHOD_CODE,
  SHIP_METHODS,
  YAMATO,
} from '../order/codes.ts';
import type { Order, Shipment } from '../order/order.ts';
import { readDay } from '../order/yahoo-time.ts';
import type { Call, Rules } from '../api/read-call.ts';
import { badParameter, notAllowed, type Refusal } from '../api/refuse.ts';
import { isDay, isHalfWidthUpTo, isOneOf, isTrueOrFalse, orEmpty } from '../api/rules.ts';

const DAY_MS = 86_400_000;
const isInvoice = (value: string) => /^[A-Za-z0-9-]{1,30}$/.test(value);

/** By their names below `Order/Ship`. */
export const SHIPMENT_RULES = {
  'Order/Ship/ShipMethod': (value: string) => SHIP_METHOD_CODE.test(value),
  'Order/Ship/ShipCompanyCode': isOneOf(COMPANY_CODES),
  'Order/Ship/ShipInvoiceNumber1': orEmpty(isInvoice),
  'Order/Ship/ShipInvoiceNumber2': orEmpty(isInvoice),
  'Order/Ship/ShipInvoiceNumberEmptyReason': orEmpty(isOneOf(EMPTY_REASONS)),
  'Order/Ship/ShipNotes': isHalfWidthUpTo(500),
  'Order/Ship/ShipUrl': isHalfWidthUpTo(100),
  'Order/Ship/ShipDate': orEmpty(isDay),
  'Order/Ship/ArrivalDate': orEmpty(isDay),
  'Order/Ship/ShipInstructStatus': isOneOf(['103']),
  'Order/Ship/CollectionDate': isDay,
  'Order/Ship/CashOnDeliveryTax': (value: string) => /^\d{1,7}$/.test(value),
  'Order/Ship/IsEazy': isTrueOrFalse,
  'Order/Ship/EazyDeliveryCode': isOneOf(['0', '1', '2', '3', '4', '5', '6', '7']),
  'Order/Ship/EazyDeliveryName': isHalfWidthUpTo(100),
  'Order/Ship/IsMallContactlessDelivery': isTrueOrFalse,
} satisfies Rules;

/** The shipment as the call would have it, or why it cannot be so. An element that is not sent stays as it is. */
export function readShipment(order: Order, call: Call, at: number): Shipment | Refusal {
  const before = order.shipment;
  const sent = (name: string) => call.get(`Order/Ship/${name}`);
  const day = (name: string, stored: string) => {
    const given = sent(name);
    return given === undefined ? stored : (readDay(given) ?? '');
  };
  const method = sent('ShipMethod') ?? before.method;
  const shipment: Shipment = {
    ...before,
    method,
    companyCode: chooseCompany(order, { method: sent('ShipMethod'), code: sent('ShipCompanyCode') }),
    invoice1: sent('ShipInvoiceNumber1') ?? before.invoice1,
    invoice2: sent('ShipInvoiceNumber2') ?? before.invoice2,
    emptyReason: sent('ShipInvoiceNumberEmptyReason') ?? before.emptyReason,
    notes: sent('ShipNotes') ?? before.notes,
    url: sent('ShipUrl') ?? before.url,
    shippedOn: day('ShipDate', before.shippedOn),
    arrivesOn: day('ArrivalDate', before.arrivesOn),
    instructStatus: sent('ShipInstructStatus') ?? before.instructStatus,
    collectionOn: day('CollectionDate', before.collectionOn),
    codTax: sent('CashOnDeliveryTax') ?? before.codTax,
    isEazy: (sent('IsEazy') ?? String(before.isEazy)) === 'true',
    eazyCode: sent('EazyDeliveryCode') ?? before.eazyCode,
    eazyName: sent('EazyDeliveryName') ?? before.eazyName,
    isMallContactless: (sent('IsMallContactlessDelivery') ?? String(before.isMallContactless)) === 'true',
  };
  return judgeNumbers(shipment, sent) ?? judgeDelivery(order, sent) ?? judgePickUp(sent, at) ?? shipment;
}

type Sent = (name: string) => string | undefined;

/** The carrier tied to a method that is sent wins over the carrier that is sent. */
function chooseCompany(
  { shipment }: Order,
  sent: { readonly method: string | undefined; readonly code: string | undefined },
): string {
  const tied = sent.method === undefined ? undefined : SHIP_METHODS[sent.method]?.company;
  return tied ?? sent.code ?? shipment.companyCode;
}

/** Numbers and a reason for having none exclude each other, stored ones too; two carriers have forms of their own. */
function judgeNumbers(
  { companyCode, invoice1, invoice2, emptyReason }: Shipment,
  sent: Sent,
): Refusal | null {
  if (emptyReason !== '' && (invoice1 !== '' || invoice2 !== ''))
    return badParameter('ShipInvoiceNumberEmptyReason');
  for (const name of ['ShipInvoiceNumber1', 'ShipInvoiceNumber2']) {
    const number = sent(name) ?? '';
    if (number !== '' && !fitsCarrier(number, companyCode)) return badParameter(name);
  }
  return null;
}

function fitsCarrier(number: string, companyCode: string): boolean {
  if (companyCode === YAMATO) return /^[0-9-]{1,14}$/.test(number);
  return companyCode === JAPAN_POST ? /^[A-Za-z0-9]{11,13}$/.test(number) : true;
}

/** Leaving a parcel somewhere: only together with IsEazy, and never for LINE. */
function judgeDelivery(order: Order, sent: Sent): Refusal | null {
  const names = ['EazyDeliveryCode', 'EazyDeliveryName', 'IsMallContactlessDelivery'];
  const changes = names.find((name) => sent(name) !== undefined);
  if (changes === undefined && sent('IsEazy') === undefined) return null;
  if (order.lineGift !== null) return notAllowed('The delivery of a LINE order cannot be changed.');
  return changes !== undefined && sent('IsEazy') !== 'true' ? badParameter('IsEazy') : null;
}

/** Yamato's collection is arranged for today or tomorrow, and not at night. */
function judgePickUp(sent: Sent, at: number): Refusal | null {
  const isInstructed = sent('ShipInstructStatus') !== undefined;
  const collectionOn = readDay(sent('CollectionDate') ?? '');
  if (!isInstructed) return collectionOn === null ? null : badParameter('CollectionDate');
  const hour = (new Date(at).getUTCHours() + 9) % 24;
  if (hour >= 23 || hour < 7) return notAllowed('The pick and delivery system is closed from 23:00 to 7:00.');
  const isSoon = collectionOn === null || [toTokyoDay(at), toTokyoDay(at + DAY_MS)].includes(collectionOn);
  return isSoon ? null : badParameter('CollectionDate');
}
