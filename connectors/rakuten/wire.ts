import { z } from 'zod';

// Field names are the mall's own (RakutenPayOrderAPI, getOrder version 10; older versions leave fields out). Unknown fields
// pass unseen; the JSON of each order is kept. Null, missing and empty are one; numbers may come as text, one as a list of one.

/** What the mall writes into a money field that is not fixed yet. */
const NOT_FIXED = -9999;

const number = z.union([
  z.number(),
  z
    .string()
    .trim()
    .regex(/^-?\d{1,15}(\.\d{1,9})?$/u)
    .transform(Number),
]);
/** Integer yen; `null` = not fixed yet, `undefined` = not given. */
const yen = number
  .pipe(z.int())
  .nullish()
  .transform((value) => (value === NOT_FIXED ? null : (value ?? undefined)));
const flag = z
  .union([number, z.boolean()])
  .nullish()
  .transform((value) => Number(value ?? 0) === 1);
const code = z.union([z.string().trim().min(1), z.number().transform(String)]);
const optionalCode = blankIsNull(code);
const text = blankIsNull(z.union([z.string(), z.number().transform(String)]));
/** `+0900` without the colon, as Rakuten writes it, or any other ISO offset. */
const instant = z
  .string()
  .trim()
  .transform((value) => value.replace(/([+-]\d{2})(\d{2})$/u, '$1:$2'))
  .pipe(z.iso.datetime({ offset: true }));
const optionalInstant = blankIsNull(instant);
const optionalDay = blankIsNull(z.iso.date());

function blankIsNull<T extends z.ZodType>(schema: T) {
  return z
    .preprocess(
      (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
      schema.nullish(),
    )
    .transform((value) => value ?? null);
}

function list<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => {
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    return all.filter((one) => one !== null && one !== undefined);
  }, z.array(schema));
}

const person = z.object({
  zipCode1: text,
  zipCode2: text,
  prefecture: text,
  city: text,
  subAddress: text,
  familyName: text,
  firstName: text,
  familyNameKana: text,
  firstNameKana: text,
  phoneNumber1: text,
  phoneNumber2: text,
  phoneNumber3: text,
  emailAddress: text,
});

const item = z.object({
  itemName: z.string(),
  itemNumber: text,
  manageNumber: text,
  price: yen,
  priceTaxIncl: yen,
  includeTaxFlag: flag,
  taxRate: number.nullish(),
  units: number.pipe(z.int().nonnegative()),
  selectedChoice: text,
  deleteItemFlag: flag,
  SkuModelList: list(z.object({ variantId: text, merchantDefinedSkuId: text, skuInfo: text })),
});

const shipping = z.object({
  shippingDetailId: optionalCode,
  shippingNumber: text,
  deliveryCompany: optionalCode,
  deliveryCompanyName: text,
  shippingDate: optionalDay,
});

const basket = z.object({
  basketId: code,
  noshi: text,
  packageDeleteFlag: flag,
  SenderModel: person.nullish(),
  ItemModelList: list(item),
  ShippingModelList: list(shipping),
  SocialGiftModel: z.object({ inputFlag: number.nullish() }).nullish(),
});

const wrapping = z.object({
  name: text,
  price: yen,
  taxPrice: yen,
  includeTaxFlag: flag,
  deleteWrappingFlag: flag,
});

export const wireOrder = z.object({
  orderNumber: z.string().trim().min(1).max(64),
  orderProgress: code,
  orderDatetime: instant,
  shippingCmplRptDatetime: optionalInstant,
  deliveryDate: optionalDay,
  shippingTerm: optionalCode,
  remarks: text,
  memo: text,
  giftCheckFlag: flag,
  socialGiftFlag: flag,
  cautionDisplayType: number.nullish(),
  cautionDisplayDetailType: optionalCode,
  rakutenConfirmFlag: flag,
  postagePrice: yen,
  deliveryPrice: yen,
  paymentCharge: yen,
  additionalFeeOccurAmountToUser: yen,
  requestPrice: yen,
  couponAllTotalPrice: yen,
  couponShopPrice: yen,
  couponOtherPrice: yen,
  OrdererModel: person.nullish(),
  SettlementModel: z.object({ settlementMethodCode: optionalCode, settlementMethod: text }).nullish(),
  PointModel: z.object({ usedPoint: yen }).nullish(),
  WrappingModel1: wrapping.nullish(),
  WrappingModel2: wrapping.nullish(),
  /** Each is one destination with its items. */
  PackageModelList: list(basket).refine((baskets) => baskets.length > 0),
  ChangeReasonModelList: list(
    z.object({
      changeType: number.nullish(),
      changeApplyDatetime: optionalInstant,
      changeFixDatetime: optionalInstant,
      changeCmplDatetime: optionalInstant,
    }),
  ),
  TaxSummaryModelList: list(z.object({ taxRate: number, reqPrice: yen, reqPriceTax: yen })),
});
export type WireOrder = z.infer<typeof wireOrder>;
export type WireBasket = z.infer<typeof basket>;
export type WireItem = z.infer<typeof item>;
export type WirePerson = z.infer<typeof person>;
export type WireShipping = z.infer<typeof shipping>;

/** What is left of an order that cannot be read: its number, if it has one. */
export const wireOrderNo = z.object({ orderNumber: z.string().trim().min(1).max(64) });

/** What the mall says about a call, or about one order or record of it. */
const message = z.object({
  messageType: z.string(),
  messageCode: z.string(),
  message: text,
  orderNumber: text,
  dataNumber: number.nullish(),
});
export type WireMessage = z.infer<typeof message>;

export const wireMessages = z.object({ MessageModelList: list(message) });

/** The gateway before the order functions answers in another shape. */
export const wireGatewayError = z.object({ Results: z.object({ errorCode: code, message: text }) });

export const wireSearch = z.object({
  orderNumberList: list(z.string().trim().min(1)),
  PaginationResponseModel: z
    .object({
      totalRecordsAmount: number.nullish(),
      totalPages: number.nullish(),
      requestPage: number.nullish(),
    })
    .nullish(),
});

/** The orders are read one by one, so that an odd one leaves the others alone. */
export const wireOrders = z.object({ OrderModelList: list(z.unknown()) });

/** Without a zone; Tokyo is meant. `-` where no function is switched on. */
export const wireExpiry = z.object({ expiryDate: text });

/** One record of updateOrderShipping. Without an id it is added; an absent number is kept, an empty one erased. */
export type ShippingRecord = {
  readonly shippingDetailId?: number | string;
  readonly deliveryCompany?: string;
  readonly shippingNumber?: string;
  readonly shippingDate?: string;
  readonly shippingDeleteFlag?: 1;
};

/** A ship notice as composed, still without the ids of records that stand at the mall. */
export const shipNoticePayload = z.object({
  orderNumber: z.string(),
  BasketidModelList: z
    .array(
      z.object({
        basketId: z.union([z.number(), z.string()]),
        ShippingModelList: z
          .array(
            z.object({
              deliveryCompany: z.string(),
              shippingNumber: z.string().optional(),
              shippingDate: z.string(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
});
export type ShipNoticePayload = z.infer<typeof shipNoticePayload>;
