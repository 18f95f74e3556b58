import { z } from 'zod';
import { firstElement, listElements, plainText } from '../xml/elements.ts';
import { readInstant, readNumber } from './wire-values.ts';

// Element names are the mall's own, its misspellings too. Whatever is not named here passes unseen and stays in the raw text.
// What an order cannot do without is checked here; all else is text, read where it is used and marked where it makes no sense.

const text = z.preprocess(plainText, z.string().nullable());
const required = z.preprocess(plainText, z.string());

function list<T extends z.ZodType>(schema: T) {
  return z.preprocess(listElements, z.array(schema));
}

function element<T extends z.ZodType>(schema: T) {
  return z.preprocess(firstElement, schema);
}

/** Digits as text; never through a number, which would round a long one onto another order's. */
const orderId = z
  .string()
  .trim()
  .regex(/^\d{1,20}$/u);

const commission = z.object({
  itemOptionCommissionTitle: text,
  itemOptionCommissionVal: list(element(z.object({ itemOptionCommission: text }))),
});

const line = z
  .object({
    itemManagementId: text,
    itemCode: text,
    itemName: text,
    itemOption: text,
    itemOptionCommissions: list(element(commission)),
    giftWrappingType: text,
    giftMessage: text,
    noshiType: text,
    noshiPresenterName1: text,
    noshiPresenterName2: text,
    noshiPresenterName3: text,
    itemCancelStatus: text,
    itemCancelDate: text,
    itemPrice: text,
    unit: required.transform(readNumber).pipe(z.int().nonnegative()),
    reducedTax: text,
    taxRate: text,
    shippingTimelimitDate: text,
  })
  .refine(({ itemName, itemCode }) => itemName !== null || itemCode !== null, { path: ['itemName'] });
export type WireLine = z.infer<typeof line>;

const payment = z.object({
  settlementName: text,
  authorizationStatus: text,
  paymentStatus: text,
  paymentDate: text,
});
export type WirePayment = z.infer<typeof payment>;

const shipping = z.object({ shippingDate: text, shippingCarrier: text, shippingNumber: text });

export const wireOrder = z.object({
  ...payment.shape,
  ...shipping.shape,
  orderId,
  orderDate: required.transform(readInstant).pipe(z.string()),
  orderStatus: required,
  shipDate: text,
  cancelDate: text,
  ordererName: text,
  ordererKana: text,
  ordererZipCode: text,
  ordererAddress: text,
  ordererPhoneNumber1: text,
  ordererPhoneNumber2: text,
  mailAddress: text,
  rawMailAddress: text,
  senderName: text,
  senderKana: text,
  senderZipCode: text,
  senderAddress: text,
  senderPhoneNumber1: text,
  senderPhoneNumber2: text,
  userComment: text,
  memo: text,
  postagePrice: text,
  postagePriceTaxRate: text,
  chargePrice: text,
  chargePriceTaxRate: text,
  totalItemOptionPrice: text,
  totalItemOptionPriceTaxRate: text,
  totalGiftWrappingPrice: text,
  totalGiftWrappingPriceTaxRate: text,
  couponTotalPrice: text,
  usePoint: text,
  useAuPointPrice: text,
  requestPrice: text,
  requestPriceNormalTax: text,
  requestPriceReducedTax: text,
  requestPriceNoTax: text,
  requestTaxPriceNormalTax: text,
  requestTaxPriceReducedTax: text,
  deliveryRequestDay: text,
  deliveryRequestTime: text,
  detail: list(line).refine((lines) => lines.length > 0),
});
export type WireOrder = z.infer<typeof wireOrder>;

/** What is left of an order that cannot be read: its number, if it has one. */
export const wireOrderNo = z.object({ orderId });

/** Of a stored order: what step two of a ship notice depends on. */
export const wirePayment = element(payment);

/** Of a stored order: what step one of a ship notice would write. */
export const wireShipping = element(shipping);

/** The mall's verdict on a call, whatever its HTTP status. */
export const wireVerdict = element(
  z.object({
    result: element(
      z.object({
        status: text,
        message: text,
        error: element(z.object({ code: text, message: text })),
      }),
    ),
  }),
);

/** The orders are read one by one, so that an odd one leaves the rest of its page alone. */
export const wireOrders = element(z.object({ resultCount: text, orderInfo: list(z.unknown()) }));

/** A ship notice: the three elements of `updateTradeInfoProc`, and the status that `updateTradeStsProc` sets after it. */
export const shipNoticePayload = z.object({
  shippingDate: z.string(),
  shippingCarrier: z.string(),
  shippingNumber: z.string(),
  orderStatus: z.string(),
});
export type ShipNoticePayload = z.infer<typeof shipNoticePayload>;
