import { STORE } from '../order/codes.ts';
import { totalOf } from '../order/sum-order.ts';
import { constantFields, emptyFields, type Fields } from './field.ts';

export const DETAIL_FIELDS: Fields = {
  ...constantFields({
    GiftCardDiscount: 0,
    IsGetPointFixAll: false,
    IsGetStoreBonusFixAll: false,
    TotalImmediateBonusAmount: 0,
    TotalImmediateBonusRatio: 0,
    CombinedPayMethodAmount: 0,
    UsePaypayPoint: 0,
    LineGiftCharge: 0,
  }),
  PayCharge: ({ order }) => order.charges.payYen,
  ShipCharge: ({ order }) => order.charges.shipYen,
  GiftWrapCharge: ({ order }) => order.charges.wrapYen,
  Discount: ({ order }) => order.charges.discountYen,
  Adjustments: ({ order }) => order.charges.adjustmentsYen,
  SettleAmount: ({ order }) => totalOf(order),
  UsePoint: ({ order }) => order.charges.pointsYen,
  TotalPrice: ({ order }) => totalOf(order),
  SettlePayAmount: ({ order }) => totalOf(order),
  PayMethodAmount: ({ order }) => totalOf(order),
  TotalMallCouponDiscount: ({ order }) => order.charges.mallCouponYen,
};

export const SELLER_FIELDS: Fields = {
  SellerId: () => STORE.sellerId,
  LineGiftAccount: ({ order }) => (order.lineGift === null ? '' : 'line-matome-store'),
};

export const BUYER_FIELDS: Fields = { ...emptyFields('GuestAuthId'), IsLogin: () => true };
