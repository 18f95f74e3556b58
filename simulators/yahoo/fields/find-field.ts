import { BUYER_FIELDS, DETAIL_FIELDS, SELLER_FIELDS } from './detail-fields.ts';
import { releaseDayOf } from '../order/order-facts.ts';
import { writeTime } from '../order/yahoo-time.ts';
import type { Fields } from './field.ts';
import { isItemKey } from './item-fields.ts';
import { ORDER_FIELDS } from './order-fields.ts';
import { PAY_FIELDS } from './pay-fields.ts';
import { SHIP_FIELDS } from './ship-fields.ts';

/** The groups of an order in the order of the answer; the first one stands in the order itself. */
export const GROUPS = ['Order', 'Pay', 'Ship', 'Detail', 'Item', 'Seller', 'Buyer'] as const;
export type Group = (typeof GROUPS)[number];

const FIELDS: Readonly<Record<Exclude<Group, 'Item'>, Fields>> = {
  Order: ORDER_FIELDS,
  Pay: PAY_FIELDS,
  Ship: SHIP_FIELDS,
  Detail: DETAIL_FIELDS,
  Seller: SELLER_FIELDS,
  Buyer: BUYER_FIELDS,
};

// Families of keys that the document names by their beginning; all empty here.
const FAMILIES: readonly (readonly [Group, RegExp])[] = [
  ['Order', /^(?:IsFirstClassDrug|YahooAuction|SlowlyShipPoint)\w*$/],
  ['Order', /^Current\w+Apply$/],
  ['Pay', /^(?:AgeConfirm|PayMethodChange)\w*$/],
  ['Ship', /^(?:ReceiveSatellite|Subscription)\w*$/],
  ['Item', /^(?:PickAndDelivery|StoreBonus|ItemYahooAuc|ChannelGoodsPlan|Point)\w*$/],
  ['Buyer', /^FspLicense\w*$/],
];

export interface Field {
  readonly key: string;
  readonly group: Group;
  readonly valueOf: Fields[string];
}

const nothing = () => '';

/** `null`: the mall knows no such key. */
export function findField(key: string): Field | null {
  for (const group of GROUPS) {
    if (group === 'Item') {
      if (isItemKey(key)) return { key, group, valueOf: nothing };
      continue;
    }
    const valueOf = Object.hasOwn(FIELDS[group], key) ? FIELDS[group][key] : undefined;
    if (valueOf !== undefined) return { key, group, valueOf };
  }
  const family = FAMILIES.find(([, pattern]) => pattern.test(key));
  return family === undefined ? null : { key, group: family[0], valueOf: nothing };
}

/** What a list may show: no addresses, telephones, mail or lines. */
export function findListField(key: string): Field | null {
  const valueOf = Object.hasOwn(LIST_ONLY, key) ? LIST_ONLY[key] : undefined;
  if (valueOf !== undefined) return { key, group: 'Order', valueOf };
  const field = findField(key);
  if (field === null || field.group === 'Item' || KEPT_BACK.test(key)) return null;
  return field;
}

const KEPT_BACK =
  /^(?:Bill|Ship)(?:ZipCode|City|Address\d?|PhoneNumber|EmgPhoneNumber|MailAddress|Section\d|.*Address\dKana|CityKana)|^Notes$|^GiftWrapMessage$/;

const LIST_ONLY: Fields = {
  OriginalOrderId: nothing,
  PrintSlipFlag: () => false,
  PrintDeliveryFlag: () => false,
  PrintBillFlag: () => false,
  BuyerCommentsFlag: ({ order }) => order.buyerComments !== '',
  NeedGiftWrapMessage: ({ order }) => (order.gift?.message ?? '') !== '',
  ReleaseDate: ({ order }) => releaseDayOf(order),
  // With the offset here, without it in a single order.
  OrderTime: ({ order }) => writeTime(order.orderedAt),
};
