import { isHeld, isReadOnly } from '../order/order-facts.ts';
import { writeJapanTime, writeTime } from '../order/yahoo-time.ts';
import { constantFields, emptyFields, type Fields, type Shown } from './field.ts';

/** The keys that stand directly in an order. */
export const ORDER_FIELDS: Fields = {
  ...emptyFields(`
    ParentOrderId ChildOrderId MobileCarrierName SuspectMessage RoyaltyFixTime SendConfirmTime SendPayTime PrintSlipTime
    PrintDeliveryTime PrintBillTime Referer UsageId UseCouponData YamatoCoopStatus GoodStoreStatus ImmediateBonus
    CampaignGiftCards FirstOrderDoneDate DonationId InsuranceStatus AffiliateType XshoppingStoreType
  `),
  ...constantFields({
    Version: 1,
    IsSplit: false,
    IsRoyalty: true,
    IsRoyaltyFix: false,
    IsSeller: false,
    IsAffiliate: false,
    IsRatingB2s: false,
    NeedSnl: false,
    EntryPoint: 'shopping',
    CampaignPoints: 0,
    OverlapOrderResult: 0,
    IsVip: false,
    IsLineCommerceTabOrder: false,
    OptionPartnerType: 0,
  }),
  OrderId: ({ order }) => order.orderId,
  DeviceType: ({ order }) => order.deviceType,
  IsSeen: ({ order }) => order.isSeen,
  CancelReason: ({ order }) => order.cancelReason,
  CancelReasonDetail: ({ order }) => order.cancelReasonDetail,
  OrderTime: ({ order }) => writeJapanTime(order.orderedAt),
  LastUpdateTime: ({ order }) => writeTime(order.updatedAt),
  Suspect: ({ order }) => order.suspect,
  OrderStatus: ({ order }) => (order.oddity === 'unknown-status' ? 9 : order.orderStatus),
  StoreStatus: ({ order }) => order.storeStatus,
  BuyerComments: ({ order }) => order.buyerComments,
  Notes: ({ order }) => order.notes,
  OperationUser: ({ order }) => order.operationUser,
  HistoryId: ({ order }) => order.historyId,
  TotalCouponDiscount: ({ order }) => sumCoupons(order),
  ShippingCouponFlg: ({ order }) => order.charges.shippingCouponYen > 0,
  ShippingCouponDiscount: ({ order }) => order.charges.shippingCouponYen,
  IsMultiShip: ({ order }) => order.multiShipId !== '',
  MultiShipId: ({ order }) => order.multiShipId,
  IsReadOnly: ({ order, at }) => (isReadOnly(order, at) ? 1 : 0),
  FraudHoldStatus: (shown) => fraudHoldOf(shown),
  PublicationTime: ({ order, at }) => (isHeld(order, at) ? '' : writeJapanTime(order.publishedAt)),
  LineGiftOrderId: ({ order }) => order.lineGift?.id ?? '',
  IsLineGiftOrder: ({ order }) => order.lineGift !== null,
  SocialGiftType: ({ order }) => order.socialGiftType,
};

function fraudHoldOf({ order, at }: Shown): 0 | 1 | 2 {
  if (isHeld(order, at)) return 1;
  return order.wasHeld ? 2 : 0;
}

function sumCoupons({ lines }: Shown['order']): number {
  return lines.reduce((sum, { couponYen, quantity }) => sum + couponYen * quantity, 0);
}
