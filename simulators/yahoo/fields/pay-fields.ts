import { namePayment, payMethodOf } from '../order/codes.ts';
import { writeTime } from '../order/yahoo-time.ts';
import { constantFields, emptyFields, type Fields } from './field.ts';

export const PAY_FIELDS: Fields = {
  ...emptyFields(`
    BillAddressFrom PayActionTime PayNotes BillEmgPhoneNumber BillPrefectureKana BillCityKana BillAddress1Kana BillAddress2Kana
    BillSection2Field BillSection2Value PayNo PayNoIssueDate ConfirmNumber PaymentTerm LineGiftPayMethodName CombinedPayType
    CombinedPayKind CombinedPayMethod CombinedPayMethodName
  `),
  ...constantFields({
    UseYahooCard: false,
    UseWallet: false,
    NeedBillSlip: false,
    NeedDetailedSlip: false,
    NeedReceipt: false,
    IsApplePay: false,
  }),
  PayStatus: ({ order }) => order.payStatus,
  SettleStatus: ({ order }) => order.settleStatus,
  PayType: ({ order }) => payMethodOf(order.payMethod).type,
  PayKind: ({ order }) => payMethodOf(order.payMethod).kind,
  PayMethod: ({ order }) => order.payMethod,
  PayMethodName: ({ order }) => namePayment(order),
  PayDate: ({ order }) => writeTime(order.paidAt).slice(0, 10),
  SettleId: ({ order }) =>
    payMethodOf(order.payMethod).isStoreOwn ? '' : `S${Math.floor(order.orderedAt / 1000)}`,
  CardBrand: ({ order }) => (order.card === null ? '' : 'VISA'),
  CardNumberLast4: ({ order }) => order.card?.last4 ?? '',
  CardPayType: ({ order }) => order.card?.payType ?? '',
  CardPayCount: ({ order }) => order.card?.payCount ?? '',
  BillFirstName: ({ order }) => order.bill.firstName,
  BillFirstNameKana: ({ order }) => order.bill.firstNameKana,
  BillLastName: ({ order }) => order.bill.lastName,
  BillLastNameKana: ({ order }) => order.bill.lastNameKana,
  BillZipCode: ({ order }) => order.bill.zipCode,
  BillPrefecture: ({ order }) => order.bill.prefecture,
  BillCity: ({ order }) => order.bill.city,
  BillAddress1: ({ order }) => order.bill.address1,
  BillAddress2: ({ order }) => order.bill.address2,
  BillPhoneNumber: ({ order }) => order.bill.phone,
  BillMailAddress: ({ order }) => order.bill.mail,
  BillSection1Field: ({ order }) => (order.bill.company === '' ? '' : '会社名'),
  BillSection1Value: ({ order }) => order.bill.company,
};
