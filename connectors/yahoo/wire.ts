import { z } from 'zod';
import { firstElement, listElements, plainText } from '../xml/elements.ts';
import { readInstant, readNumber } from './wire-values.ts';

// Element names are the mall's own. Whatever is not named here passes unseen and stays in the raw text. What an order cannot do
// without is checked here; all else is text, read where it is used and marked where it makes no sense.

const text = z.preprocess(plainText, z.string().nullable());
const required = z.preprocess(plainText, z.string());

function list<T extends z.ZodType>(schema: T) {
  return z.preprocess(listElements, z.array(schema));
}

function element<T extends z.ZodType>(schema: T) {
  return z.preprocess(firstElement, schema);
}

const orderId = z.preprocess(
  plainText,
  z
    .string()
    .max(64)
    .regex(/^[!-~]+$/u),
);

const option = element(z.object({ Name: text, Value: text }));

const item = z
  .object({
    LineId: text,
    ItemId: text,
    SubCode: text,
    Title: text,
    ItemOption: list(option),
    Inscription: list(option),
    IsTaxable: text,
    ItemTaxRatio: text,
    UnitPrice: text,
    Quantity: required.transform(readNumber).pipe(z.int().nonnegative()),
  })
  .refine(({ Title, ItemId }) => Title !== null || ItemId !== null, { path: ['Title'] });
export type WireItem = z.infer<typeof item>;

const pay = z.object({
  PayStatus: text,
  SettleStatus: text,
  PayType: text,
  PayMethod: text,
  PayMethodName: text,
  CombinedPayMethodName: text,
  PayDate: text,
  BillFirstName: text,
  BillFirstNameKana: text,
  BillLastName: text,
  BillLastNameKana: text,
  BillZipCode: text,
  BillPrefecture: text,
  BillCity: text,
  BillAddress1: text,
  BillAddress2: text,
  BillPhoneNumber: text,
  BillEmgPhoneNumber: text,
  BillMailAddress: text,
  BillSection1Value: text,
  BillSection2Value: text,
});
export type WirePay = z.infer<typeof pay>;

const ship = z.object({
  ShipStatus: text,
  ShipRequestDate: text,
  ShipRequestTime: text,
  ShipCompanyCode: text,
  ShipInvoiceNumber1: text,
  ShipInvoiceNumber2: text,
  ShipDate: text,
  ArrivalDate: text,
  NeedGiftWrap: text,
  GiftWrapType: text,
  GiftWrapMessage: text,
  NeedGiftWrapPaper: text,
  GiftWrapPaperType: text,
  GiftWrapName: text,
  ShipFirstName: text,
  ShipFirstNameKana: text,
  ShipLastName: text,
  ShipLastNameKana: text,
  ShipZipCode: text,
  ShipPrefecture: text,
  ShipCity: text,
  ShipAddress1: text,
  ShipAddress2: text,
  ShipPhoneNumber: text,
  ShipEmgPhoneNumber: text,
  ShipSection1Value: text,
  ShipSection2Value: text,
  IsEazy: text,
  EazyDeliveryName: text,
  IsLineGiftShippable: text,
  ShippingDeadline: text,
});
export type WireShip = z.infer<typeof ship>;

const detail = z.object({
  PayCharge: text,
  ShipCharge: text,
  GiftWrapCharge: text,
  Discount: text,
  Adjustments: text,
  UsePoint: text,
  GiftCardDiscount: text,
  TotalPrice: text,
  TotalMallCouponDiscount: text,
  TotalImmediateBonusAmount: text,
});
export type WireDetail = z.infer<typeof detail>;

export const wireOrder = element(
  z.object({
    OrderId: orderId,
    OrderTime: required.transform(readInstant).pipe(z.string()),
    OrderStatus: required,
    LastUpdateTime: text,
    Suspect: text,
    SuspectMessage: text,
    FraudHoldStatus: text,
    IsReadOnly: text,
    IsLineGiftOrder: text,
    SocialGiftType: text,
    BuyerComments: text,
    Notes: text,
    Pay: element(pay),
    Ship: element(ship),
    Detail: element(detail),
    Item: list(item).refine((items) => items.length > 0),
  }),
);
export type WireOrder = z.infer<typeof wireOrder>;

/** What is left of an order that cannot be read: its number, if it has one. */
export const wireOrderNo = element(z.object({ OrderId: orderId }));

/** A row of orderList; of what stands beside the number, any change means that the order has changed. */
export const wireRow = element(
  z.object({
    OrderId: orderId,
    OrderTime: text,
    LastUpdateTime: text,
    OrderStatus: text,
    PayStatus: text,
    SettleStatus: text,
    ShipStatus: text,
    Suspect: text,
    FraudHoldStatus: text,
    IsReadOnly: text,
  }),
);
export type WireRow = z.infer<typeof wireRow>;

/** The body of a `Result`: rows are read one by one, so that an odd one leaves the rest alone. */
export const wireList = element(
  z.object({ Search: element(z.object({ TotalCount: text, OrderInfo: list(z.unknown()) })) }),
);

const fault = element(z.object({ Code: text, Message: text, Detail: text }));

/** The body of a `Result`, or the `Result` of a `ResultSet`. */
export const wireVerdict = element(z.object({ Status: text, Warning: list(fault) }));
export type WireWarning = z.infer<typeof fault>;

/** The mall's words for a failure: in XML, or as some of its APIs say it, in JSON. */
export const wireFault = fault;
export const wirePlainFault = z.object({ error: z.string(), message: z.string().nullish() });

/** A ship notice, in the element names of orderShipStatusChange. */
export const shipNoticePayload = z.object({
  ShipStatus: z.string(),
  ShipCompanyCode: z.string(),
  ShipInvoiceNumber1: z.string().optional(),
  ShipInvoiceNumber2: z.string().optional(),
  ShipInvoiceNumberEmptyReason: z.string().optional(),
  ShipDate: z.string(),
});

export const wireToken = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
  refresh_token: z.string().min(1).nullish(),
});

export const wireTokenFault = z.object({ error: z.string(), error_description: z.string().nullish() });
