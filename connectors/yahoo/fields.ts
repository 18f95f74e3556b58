/** Names that one call asks for. `essential`: without these an order could not be read, or would be read wrongly. */
export type FieldList = { readonly asked: readonly string[]; readonly essential: ReadonlySet<string> };

/** Of orderList: enough to know an order and whether it has changed. */
export const LIST_FIELDS: FieldList = {
  asked: names(`
    OrderId OrderTime LastUpdateTime OrderStatus PayStatus SettleStatus ShipStatus Suspect
    FraudHoldStatus IsReadOnly
  `),
  essential: new Set(['OrderId', 'OrderTime']),
};

/** Of orderInfo: bare names, without their groups. Those that are not mapped are kept in the raw text. */
export const ORDER_FIELDS: FieldList = {
  asked: names(`
    OrderId ParentOrderId ChildOrderId DeviceType IsSeen IsSplit CancelReason CancelReasonDetail
    IsRoyalty OrderTime LastUpdateTime Suspect SuspectMessage OrderStatus StoreStatus BuyerComments
    Notes UseCouponData TotalCouponDiscount ShippingCouponDiscount IsMultiShip MultiShipId
    IsReadOnly FraudHoldStatus PublicationTime LineGiftOrderId IsLineGiftOrder SocialGiftType
    PayStatus SettleStatus PayType PayKind PayMethod PayMethodName PayDate PayNotes
    CombinedPayMethod CombinedPayMethodName NeedBillSlip NeedDetailedSlip NeedReceipt BillFirstName
    BillFirstNameKana BillLastName BillLastNameKana BillZipCode BillPrefecture BillCity BillAddress1
    BillAddress2 BillPhoneNumber BillEmgPhoneNumber BillMailAddress BillSection1Field
    BillSection1Value BillSection2Field BillSection2Value ShipStatus ShipMethod ShipMethodName
    ShipRequestDate ShipRequestTime ShipNotes ShipCompanyCode ShipInvoiceNumber1 ShipInvoiceNumber2
    ShipInvoiceNumberEmptyReason ArriveType ShipDate ArrivalDate NeedGiftWrap GiftWrapCode
    GiftWrapType GiftWrapMessage NeedGiftWrapPaper GiftWrapPaperType GiftWrapName Option1Field
    Option1Type Option1Value Option2Field Option2Type Option2Value ShipFirstName ShipFirstNameKana
    ShipLastName ShipLastNameKana ShipZipCode ShipPrefecture ShipCity ShipAddress1 ShipAddress2
    ShipPhoneNumber ShipEmgPhoneNumber ShipSection1Field ShipSection1Value ShipSection2Field
    ShipSection2Value IsEazy EazyDeliveryCode EazyDeliveryName IsLineGiftShippable ShippingDeadline
    PayCharge ShipCharge GiftWrapCharge Discount Adjustments SettleAmount UsePoint GiftCardDiscount
    TotalPrice SettlePayAmount TotalMallCouponDiscount TotalImmediateBonusAmount PayMethodAmount
    CombinedPayMethodAmount LineId ItemId Title SubCode SubCodeOption ItemOption Inscription IsUsed
    IsTaxable ItemTaxRatio Jan ProductId UnitPrice Quantity CouponDiscount OriginalPrice OriginalNum
    LeadTimeText LeadTimeStart LeadTimeEnd SellerId
  `),
  essential: new Set(
    names(`
      OrderId OrderTime OrderStatus Suspect FraudHoldStatus IsReadOnly PayStatus PayType ShipStatus
      ShipLastName ShipAddress1 LineId ItemId Title SubCode UnitPrice Quantity TotalPrice
    `),
  ),
};

function names(text: string): readonly string[] {
  return text.trim().split(/\s+/u);
}
