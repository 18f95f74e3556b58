import type { MallOrder } from '@matome/domain/orders/mall-order.ts';
import type { Amounts, Gift, Line, Payment, Shipment, TaxRate } from '@matome/domain/orders/order.ts';
import type { Person } from '@matome/domain/persons/person.ts';
import { normalPostalCode } from '@matome/domain/persons/postal-code.ts';
import { splitAddress } from '@matome/domain/persons/split-address.ts';
import { STATUS_NAMES } from '@matome/domain/orders/status.ts';
import type { OrderRows, RowFault } from './order-rows.ts';
import {
  readCarrier,
  readDay,
  readInstant,
  readMethod,
  readPaymentMethod,
  readPaymentState,
  readPhase,
  readQuantity,
  readSlot,
  readTaxRate,
  readYen,
} from './read-cells.ts';
import { asNumberText, openFields } from './read-fields.ts';
import { sayMissing, WANTED } from './fault-words.ts';
import type { FieldReader } from './read-fields.ts';

const LONGEST_NUMBER = 100;

/** One order from its rows, or every fault in them. Pure. */
export function toMallOrder(
  order: OrderRows,
): { readonly order: MallOrder } | { readonly faults: readonly RowFault[] } {
  const fields = openFields(order);
  const firstRow = order.rows[0]?.row ?? 1;
  if (order.rowIs === 'order') {
    for (const { row } of order.rows.slice(1)) {
      fields.refuse(row, 'order-twice', {
        ja: `同じ受注番号が${firstRow}行目にもあります。`,
        en: `Row ${firstRow} has the same order number.`,
      });
    }
  }
  const mallOrderNo = fields.read('mallOrderNo', asOrderNo, WANTED.digits);
  if (mallOrderNo === null && fields.text('mallOrderNo') === null) {
    fields.refuse(firstRow, 'required', sayMissing('mallOrderNo'));
  }
  const orderedAt = fields.read('orderedAt', readInstant, WANTED.instant);
  if (orderedAt === null && fields.text('orderedAt') === null) {
    fields.refuse(firstRow, 'required', sayMissing('orderedAt'));
  }
  const phase = fields.read('status', readPhase, WANTED.status) ?? 'new';
  const recipient = toPerson(fields, 'recipient');
  const orderer = toPerson(fields, 'orderer');
  const lines = order.rows.map((_, index) => toLine(fields, order, index));
  const payment = toPayment(fields);
  const read: MallOrder = {
    mallOrderNo: mallOrderNo ?? '',
    mallStatus: fields.text('status') ?? STATUS_NAMES.new.ja,
    mallPhase: phase,
    holds: [],
    unmapped: [],
    awaitingPayment: payment.state === 'unpaid' && !PAID_AFTERWARDS.includes(payment.method),
    fulfilledByMall: false,
    orderedAt: orderedAt ?? '',
    mallUpdatedAt: null,
    cancelledAt: null,
    deliveredAt: null,
    shipBy: fields.read('shipBy', readDay, WANTED.day),
    orderer: orderer ?? recipient,
    ordererIsRecipient: orderer === null,
    parcels: [
      { id: '1', recipient, lineNumbers: lines.map(({ number }) => number), shipment: toShipment(fields) },
    ],
    lines,
    amounts: toAmounts(fields, lines),
    payment,
    deliveryRequest: toDeliveryRequest(fields),
    gift: toGift(fields),
    buyerNote: fields.text('buyerNote'),
    mallMemo: fields.text('mallMemo'),
    shipNotice: { given: false, notifiedAt: null },
    buyerReview: null,
    sellerReview: null,
  };
  const faults = fields.faults.toSorted((one, other) => one.row - other.row);
  return faults.length > 0 ? { faults } : { order: read };
}

/** Not paid yet is no reason to wait. */
const PAID_AFTERWARDS: readonly Payment['method'][] = ['cash-on-delivery', 'deferred'];

/** Null where the file says nothing of the person. */
function toPerson(fields: FieldReader, role: 'orderer' | 'recipient'): Person | null {
  const text = (part: keyof Person) => fields.text(`${role}.${part}`);
  const given = text('prefecture');
  const address1 = text('address1');
  const split = given === null ? splitAddress(address1) : { prefecture: given, address1 };
  const person: Person = {
    name: text('name'),
    kana: text('kana'),
    company: text('company'),
    postalCode: normalPostalCode(text('postalCode')),
    ...split,
    address2: text('address2'),
    phone: fields.read(`${role}.phone`, asNumberText, WANTED.digits),
    email: text('email'),
  };
  return Object.values(person).every((part) => part === null) ? null : person;
}

function toLine(fields: FieldReader, { rows }: OrderRows, index: number): Line {
  const at = rows[index];
  const name = at?.values.get('line.name') ?? '';
  if (name === '' && at !== undefined) fields.refuse(at.row, 'required', sayMissing('line.name'));
  return {
    number: index + 1,
    sku: fields.ofRow({ row: index, field: 'line.sku' }, asNumberText, WANTED.digits),
    name,
    options: toOptions(at?.values.get('line.options') ?? ''),
    quantity: fields.ofRow({ row: index, field: 'line.quantity' }, readQuantity, WANTED.quantity) ?? 1,
    unitPriceYen: fields.ofRow({ row: index, field: 'line.unitPriceYen' }, readYen, WANTED.yen),
    taxRate: fields.ofRow({ row: index, field: 'line.taxRate' }, readTaxRate, WANTED.taxRate),
    cancelled: false,
  };
}

/** `色：赤；サイズ：M`, or one on each line; what has no name stands as it is. */
function toOptions(text: string): Line['options'] {
  return text
    .split(/[\n;；]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [, name, value] = /^([^:：]+)[:：](.+)$/s.exec(piece) ?? [];
      return name === undefined || value === undefined
        ? { name: '', value: piece }
        : { name: name.trim(), value: value.trim() };
    });
}

/** What the file does not give is not known, the sum of the lines aside. */
function toAmounts(fields: FieldReader, lines: readonly Line[]): Amounts {
  const yen = (part: string) => fields.read(`amounts.${part}Yen`, readYen, WANTED.yen);
  const arePriced = lines.every(({ unitPriceYen }) => unitPriceYen !== null);
  const itemsYen = arePriced ? lines.reduce((sum, line) => sum + priceOf(line), 0) : null;
  const [shippingYen, feesYen] = [yen('shipping'), yen('fees')];
  const [discountYen, couponYen, pointsYen] = [yen('discount'), yen('coupon'), yen('points')];
  const totalYen = yen('total');
  const parts = [itemsYen, shippingYen, feesYen, discountYen, couponYen, pointsYen];
  const signs = [1, 1, 1, -1, -1, -1];
  const areKnown = totalYen !== null && parts.every((part) => part !== null);
  const difference = areKnown
    ? parts.reduce<number>((left, part, i) => left - (part ?? 0) * (signs[i] ?? 1), totalYen)
    : 0;
  return {
    itemsYen,
    shippingYen,
    feesYen,
    discountYen,
    couponYen,
    pointsYen,
    totalYen,
    differenceYen: difference === 0 ? null : difference,
    taxes: arePriced ? toTaxes(lines) : [],
  };
}

/** Of the items, where every rate is known; rounded down once per rate. */
function toTaxes(lines: readonly Line[]): Amounts['taxes'] {
  if (lines.some(({ taxRate }) => taxRate === null)) return [];
  const rates: readonly TaxRate[] = [10, 8, 0];
  return rates.flatMap((rate) => {
    const ofRate = lines.filter((line) => line.taxRate === rate);
    if (ofRate.length === 0) return [];
    const taxableYen = ofRate.reduce((sum, line) => sum + priceOf(line), 0);
    return [{ rate, taxableYen, taxYen: Math.floor((taxableYen * rate) / (100 + rate)) }];
  });
}

function priceOf({ unitPriceYen, quantity }: Line): number {
  return (unitPriceYen ?? 0) * quantity;
}

function toPayment(fields: FieldReader): Payment {
  const name = fields.text('payment.method');
  const state = fields.read('payment.state', readPaymentState, WANTED.paymentState);
  const paidAt = fields.read('payment.paidAt', readInstant, WANTED.instant);
  return {
    method: name === null ? 'other' : readPaymentMethod(name),
    name,
    state: state ?? (paidAt === null ? 'unknown' : 'paid'),
    paidAt,
  };
}

function toShipment(fields: FieldReader): Shipment {
  const carrier = fields.text('shipment.carrier');
  const numbers = fields.read('shipment.trackingNumbers', asNumberText, WANTED.digits);
  return {
    ...(carrier === null ? { carrier: null, carrierName: null } : readCarrier(carrier)),
    method: fields.read('shipment.method', readMethod, WANTED.method),
    shipsOn: fields.read('shipment.shipsOn', readDay, WANTED.day),
    trackingNumbers:
      numbers === null ? [] : numbers.split(/[\s,、，;；/]+/).filter((number) => number !== ''),
  };
}

function toDeliveryRequest(fields: FieldReader): MallOrder['deliveryRequest'] {
  const on = fields.read('deliveryRequest.on', readDay, WANTED.day);
  const slot = fields.text('deliveryRequest.slot');
  if (on === null && slot === null) return null;
  const text = [fields.text('deliveryRequest.on'), slot].filter((part) => part !== null).join(' ');
  return { on, slot: slot === null ? null : readSlot(slot), text };
}

function toGift(fields: FieldReader): Gift | null {
  const [wrapping, noshi, message] = [
    fields.text('gift.wrapping'),
    fields.text('gift.noshi'),
    fields.text('gift.message'),
  ];
  return wrapping === null && noshi === null && message === null ? null : { wrapping, noshi, message };
}

function asOrderNo(text: string): string | undefined {
  return text.length > LONGEST_NUMBER ? undefined : asNumberText(text);
}
