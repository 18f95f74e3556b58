import { SHIP_METHODS } from '../order/codes.ts';
import { constantFields, emptyFields, type Fields } from './field.ts';

export const SHIP_FIELDS: Fields = {
  ...emptyFields(`
    ReceiveShopCode GiftWrapCode Option1Field Option1Type Option1Value Option2Field Option2Type Option2Value
    ShipEmgPhoneNumber ShipSection2 ShipSection2Field ShipSection2Value NumberUnitsShipped ShipRequestTimeZoneCode
    ShipInstructType ReceiveShopType ReceiveShopName UseGiftCardData DeliveryStatus YamatoInputDate SagawaInputDate
    JapanPostInputDate FirstArrivalDateTime DeliveryDate DeliveryTimeZone ShipCompanyMethodCode ShipCompanyReceivedDatetime
    ShipContactlessDeliveryCode RemoteAreaShippingType IsMallContactlessDeliveryStatus MallContactlessDeliveryStatus
    ShippingDeadline ShipPrefectureKana ShipCityKana ShipAddress1Kana ShipAddress2Kana
  `),
  ...constantFields({ ArriveType: 0, ExcellentDelivery: 0, IsSubscription: false }),
  ShipStatus: ({ order }) => order.shipStatus,
  ShipMethod: ({ order }) => order.shipment.method,
  ShipMethodName: ({ order }) => SHIP_METHODS[order.shipment.method]?.name ?? '',
  ShipRequestDate: ({ order }) => order.shipment.requestOn,
  ShipRequestTime: ({ order }) => order.shipment.requestTime,
  ShipNotes: ({ order }) => order.shipment.notes,
  ShipCompanyCode: ({ order }) => order.shipment.companyCode,
  ShipInvoiceNumber1: ({ order }) => order.shipment.invoice1,
  ShipInvoiceNumber2: ({ order }) => order.shipment.invoice2,
  ShipInvoiceNumberEmptyReason: ({ order }) => order.shipment.emptyReason,
  ShipUrl: ({ order }) => order.shipment.url,
  ShipDate: ({ order }) => order.shipment.shippedOn,
  ArrivalDate: ({ order }) => order.shipment.arrivesOn,
  ShipInstructStatus: ({ order }) => order.shipment.instructStatus,
  CollectionDate: ({ order }) => order.shipment.collectionOn,
  CashOnDeliveryTax: ({ order }) => order.shipment.codTax,
  IsEazy: ({ order }) => order.shipment.isEazy,
  EazyDeliveryCode: ({ order }) => order.shipment.eazyCode,
  EazyDeliveryName: ({ order }) => order.shipment.eazyName,
  IsMallContactlessDelivery: ({ order }) => order.shipment.isMallContactless,
  NeedGiftWrap: ({ order }) => (order.gift?.wrapType ?? '') !== '',
  GiftWrapType: ({ order }) => order.gift?.wrapType ?? '',
  GiftWrapMessage: ({ order }) => order.gift?.message ?? '',
  NeedGiftWrapPaper: ({ order }) => (order.gift?.paperType ?? '') !== '',
  GiftWrapPaperType: ({ order }) => order.gift?.paperType ?? '',
  GiftWrapName: ({ order }) => order.gift?.paperName ?? '',
  ShipFirstName: ({ order }) => order.ship.firstName,
  ShipFirstNameKana: ({ order }) => order.ship.firstNameKana,
  ShipLastName: ({ order }) => order.ship.lastName,
  ShipLastNameKana: ({ order }) => order.ship.lastNameKana,
  ShipZipCode: ({ order }) => order.ship.zipCode,
  ShipPrefecture: ({ order }) => order.ship.prefecture,
  ShipCity: ({ order }) => order.ship.city,
  ShipAddress1: ({ order }) => order.ship.address1,
  ShipAddress2: ({ order }) => order.ship.address2,
  ShipPhoneNumber: ({ order }) => order.ship.phone,
  ShipSection1: ({ order }) => order.ship.company,
  ShipSection1Field: ({ order }) => (order.ship.company === '' ? '' : '会社名'),
  ShipSection1Value: ({ order }) => order.ship.company,
  IsLineGiftShippable: ({ order }) => order.lineGift?.isShippable ?? false,
};
