import { z } from 'zod';
import { packageSchema, personSchema } from './package-model.ts';

const flag = z.number();
const nullableText = z.string().nullable();
const nullableNumber = z.number().nullable();

const settlementSchema = z.object({
  settlementMethodCode: z.number(),
  settlementMethod: z.string(),
  rpaySettlementFlag: flag,
  cardName: nullableText,
  cardNumber: nullableText,
  cardOwner: nullableText,
  cardYm: nullableText,
  cardPayType: nullableNumber,
  cardInstallmentDesc: nullableText,
});
export type Settlement = z.infer<typeof settlementSchema>;

const wrappingSchema = z.object({
  title: z.number(),
  name: z.string(),
  price: nullableNumber,
  includeTaxFlag: flag,
  deleteWrappingFlag: flag,
  taxRate: z.number(),
  taxPrice: z.number(),
});
export type Wrapping = z.infer<typeof wrappingSchema>;

const couponSchema = z.object({
  couponCode: z.string(),
  itemId: z.number(),
  couponName: z.string(),
  couponSummary: z.string(),
  couponCapital: z.string(),
  couponCapitalCode: z.number(),
  expiryDate: z.string(),
  couponPrice: z.number(),
  couponUnit: z.number(),
  couponTotalPrice: z.number(),
  itemDetailId: z.number(),
});
export type Coupon = z.infer<typeof couponSchema>;

const changeReasonSchema = z.object({
  changeId: z.number(),
  changeType: z.number(),
  changeTypeDetail: nullableNumber,
  changeReason: z.number(),
  changeReasonDetail: z.number(),
  changeApplyDatetime: nullableText,
  changeFixDatetime: nullableText,
  changeCmplDatetime: nullableText,
});

const taxSummarySchema = z.object({
  taxRate: z.number(),
  reqPrice: z.number(),
  reqPriceTax: z.number(),
  totalPrice: z.number(),
  paymentCharge: z.number(),
  couponPrice: z.number(),
  point: z.number(),
});
export type TaxSummary = z.infer<typeof taxSummarySchema>;

const amountsShape = {
  goodsPrice: z.number(),
  goodsTax: z.number(),
  postagePrice: z.number(),
  deliveryPrice: z.number(),
  paymentCharge: z.number(),
  paymentChargeTaxRate: z.number(),
  totalPrice: z.number(),
  requestPrice: z.number(),
  couponAllTotalPrice: z.number(),
  couponShopPrice: z.number(),
  couponOtherPrice: z.number(),
  additionalFeeOccurAmountToUser: z.number(),
  additionalFeeOccurAmountToShop: z.number(),
};

const flagsShape = {
  giftCheckFlag: flag,
  socialGiftFlag: flag,
  severalSenderFlag: flag,
  equalSenderFlag: flag,
  isolatedIslandFlag: flag,
  rakutenMemberFlag: flag,
  rakutenConfirmFlag: flag,
  asurakuFlag: flag,
  drugFlag: flag,
  dealFlag: flag,
  deliveryCertPrgFlag: flag,
  oneDayOperationFlag: flag,
  modifyFlag: flag,
  isTaxRecalc: flag,
};

/** The order as the newest version of getOrder shows it, and what older ones show besides; its date-times stand apart. */
export const orderModelSchema = z.object({
  orderNumber: z.string(),
  orderProgress: z.number(),
  subStatusId: nullableNumber,
  subStatusName: nullableText,
  cancelDueDate: nullableText,
  deliveryDate: nullableText,
  shippingTerm: nullableNumber,
  remarks: nullableText,
  carrierCode: z.number(),
  emailCarrierCode: z.number(),
  orderType: z.number(),
  reserveNumber: nullableText,
  reserveDeliveryCount: nullableNumber,
  cautionDisplayType: z.number(),
  cautionDisplayDetailType: nullableNumber,
  membershipType: z.number(),
  memo: nullableText,
  operator: nullableText,
  mailPlugSentence: nullableText,
  receiptIssueCount: z.number(),
  receiptIssueHistoryList: z.array(z.string()).nullable(),
  ...flagsShape,
  ...amountsShape,
  OrdererModel: personSchema.extend({
    emailAddress: z.string(),
    sex: nullableText,
    birthYear: nullableNumber,
    birthMonth: nullableNumber,
    birthDay: nullableNumber,
  }),
  SettlementModel: settlementSchema.nullable(),
  DeliveryModel: z.object({ deliveryName: z.string(), deliveryClass: nullableNumber }),
  PointModel: z.object({ usedPoint: z.number() }).nullable(),
  WrappingModel1: wrappingSchema.nullable(),
  WrappingModel2: wrappingSchema.nullable(),
  PackageModelList: z.array(packageSchema),
  CouponModelList: z.array(couponSchema).nullable(),
  ChangeReasonModelList: z.array(changeReasonSchema).nullable(),
  TaxSummaryModelList: z.array(taxSummarySchema),
  DueDateModelList: z.array(z.object({ dueDateType: z.number(), dueDate: z.string() })).nullable(),
});
export type OrderModel = z.infer<typeof orderModelSchema>;

const instant = z.number().nullable();

/** An order at the mall. `times`: instants in ms; `settled`: 決済確定. `shippingSeq` counts its shipping records. */
export const orderSchema = z.object({
  index: z.number(),
  shippingSeq: z.number(),
  disguise: z.enum(['unreadable', 'unknown-status', 'new-field']).nullable(),
  times: z.object({
    ordered: z.number(),
    confirmed: instant,
    fixed: instant,
    instructed: instant,
    reported: instant,
    settled: instant,
  }),
  model: orderModelSchema,
});
export type Order = z.infer<typeof orderSchema>;
