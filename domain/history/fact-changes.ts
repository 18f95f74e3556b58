import type { MallOrder } from '../orders/mall-order.ts';
import type { Parcel } from '../orders/order.ts';
import type { Change } from './differences.ts';
import { differences } from './differences.ts';

/** Facts that the API's Order shows under their own names. */
const SHOWN = [
  'mallStatus',
  'orderedAt',
  'shipBy',
  'ordererIsRecipient',
  'lines',
  'amounts',
  'payment',
  'deliveryRequest',
  'gift',
  'buyerNote',
  'mallMemo',
  'fulfilledByMall',
] as const satisfies readonly (keyof MallOrder)[];

/**
 * Facts that decide something and stand in no field of their own. The marks are not among them, as they show as
 * attentions; nor is the time of the mall's last update, which would name every change twice.
 */
const BEHIND = [
  'awaitingPayment',
  'cancelledAt',
  'deliveredAt',
  'shipNotice',
  'buyerReview',
  'sellerReview',
] as const satisfies readonly (keyof MallOrder)[];

/** What the mall changed about an order, persons aside: those show as the order holds them. */
export function factChanges(before: MallOrder, after: MallOrder): readonly Change[] {
  if (before === after) return [];
  const [first] = after.parcels;
  return [
    ...SHOWN.flatMap((fact) => differences(fact, { before: before[fact], after: after[fact] })),
    ...BEHIND.flatMap((fact) =>
      differences(`mallFacts.${fact}`, { before: before[fact], after: after[fact] }),
    ),
    ...after.parcels.flatMap((parcel) => {
      const known = before.parcels.find(({ id }) => id === parcel.id);
      // The first parcel's recipient is the order's.
      const recipient = parcel === first ? [] : recipientChanges(known, parcel);
      return [...recipient, ...parcelChanges(known, parcel)];
    }),
  ];
}

function recipientChanges(before: Parcel | undefined, after: Parcel): readonly Change[] {
  if (before === undefined) return [];
  return differences(`parcels.${after.id}.recipient`, { before: before.recipient, after: after.recipient });
}

function parcelChanges(before: Parcel | undefined, after: Parcel): readonly Change[] {
  if (before === undefined) return [];
  const field = `parcels.${after.id}`;
  return [
    ...differences(`${field}.lineNumbers`, { before: before.lineNumbers, after: after.lineNumbers }),
    ...differences(`mallFacts.${field}.shipment`, { before: before.shipment, after: after.shipment }),
  ];
}
