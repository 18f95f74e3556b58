import type { Random } from '../../random.ts';
import { DAY_MS, toTokyoDay } from '../../tokyo-time.ts';
import { isPrepaid, PROGRESS, SETTLEMENT } from '../order/codes.ts';
import type { Order, OrderModel, Settlement } from '../order/order-model.ts';
import { sumOrder } from '../order/sum-order.ts';
import { drawBasket } from './draw-basket.ts';
import { drawDeliveryWish } from './draw-delivery-wish.ts';
import { drawDiscounts } from './draw-discounts.ts';
import { drawOrderer } from './draw-person.ts';
import { drawSettlement } from './draw-settlement.ts';
import { drawWrappings } from './draw-wrappings.ts';

export const SHOP_ID = '410010';

/** An order that was placed this moment (注文確認待ち), with nothing about it that would keep it from being sent. */
export function drawOrder(random: Random, fresh: { readonly index: number; readonly at: number }): Order {
  const { index, at } = fresh;
  const times = {
    ordered: at,
    confirmed: null,
    fixed: null,
    instructed: null,
    reported: null,
    settled: null,
  };
  return { index, shippingSeq: 0, disguise: null, times, model: drawModel(random, { index, at }) };
}

function drawModel(
  random: Random,
  { index, at }: { readonly index: number; readonly at: number },
): OrderModel {
  const orderer = drawOrderer(random);
  const settlement = drawSettlement(random);
  const basket = drawBasket(random, { id: 30_000_000 + index * 10, orderer, settlement });
  const isGift = random.chance(0.12);
  const model = sumOrder({
    orderNumber: `${SHOP_ID}-${toTokyoDay(at).replaceAll('-', '')}-${String(index + 1).padStart(8, '0')}`,
    orderProgress: PROGRESS.awaitingConfirmation,
    subStatusId: null,
    subStatusName: null,
    cancelDueDate: null,
    ...drawDeliveryWish(random, at),
    carrierCode: random.pick([0, 0, 11, 11, 11, 12, 12, 21, 99]),
    emailCarrierCode: random.pick([0, 0, 0, 1, 2, 3, 99]),
    orderType: 1,
    reserveNumber: null,
    reserveDeliveryCount: null,
    cautionDisplayType: 0,
    cautionDisplayDetailType: null,
    membershipType: random.pick([0, 0, 0, 1]),
    memo: random.chance(0.1) ? '常連のお客様\nサンプル同梱' : null,
    operator: random.chance(0.1) ? '佐々木' : null,
    mailPlugSentence: null,
    receiptIssueCount: 0,
    receiptIssueHistoryList: null,
    ...NO_FLAGS,
    giftCheckFlag: isGift ? 1 : 0,
    equalSenderFlag: basket.SenderModel.familyName === orderer.familyName ? 1 : 0,
    isolatedIslandFlag: basket.SenderModel.isolatedIslandFlag,
    rakutenMemberFlag: random.chance(0.97) ? 1 : 0,
    asurakuFlag: random.chance(0.05) ? 1 : 0,
    drugFlag: basket.ItemModelList.some(({ drugFlag }) => drugFlag === 1) ? 1 : 0,
    dealFlag: basket.ItemModelList.some(({ dealFlag }) => dealFlag === 1) ? 1 : 0,
    ...NO_SUMS,
    ...drawFees(random, settlement),
    OrdererModel: orderer,
    SettlementModel: settlement,
    DeliveryModel: {
      deliveryName: random.pick(['宅配便', '宅配便', 'メール便', 'クール便']),
      deliveryClass: null,
    },
    PointModel: null,
    ...(isGift ? drawWrappings(random) : { WrappingModel1: null, WrappingModel2: null }),
    PackageModelList: [basket],
    CouponModelList: null,
    ChangeReasonModelList: null,
    TaxSummaryModelList: [],
    DueDateModelList: drawDueDate(settlement, at),
  });
  return drawDiscounts(random, model, at);
}

const NO_FLAGS = {
  socialGiftFlag: 0,
  severalSenderFlag: 0,
  rakutenConfirmFlag: 0,
  deliveryCertPrgFlag: 0,
  oneDayOperationFlag: 0,
  modifyFlag: 0,
  isTaxRecalc: 0,
};

/** All but the payment fee are summed up from the rest. */
const NO_SUMS = {
  goodsPrice: 0,
  goodsTax: 0,
  postagePrice: 0,
  deliveryPrice: 0,
  paymentCharge: 0,
  paymentChargeTaxRate: 0.1,
  totalPrice: 0,
  requestPrice: 0,
  couponAllTotalPrice: 0,
  couponShopPrice: 0,
  couponOtherPrice: 0,
  additionalFeeOccurAmountToUser: 0,
  additionalFeeOccurAmountToShop: 0,
};

/** The fee of paying at a shop's counter is the shop's; that of paying later is Rakuten's, and the shop or the buyer bears it. */
function drawFees(random: Random, { settlementMethodCode }: Settlement) {
  switch (settlementMethodCode) {
    case SETTLEMENT.sevenEleven:
    case SETTLEMENT.convenienceStore:
      return { paymentCharge: random.pick([0, 165, 220]) };
    case SETTLEMENT.deferred:
      return random.chance(0.7)
        ? { additionalFeeOccurAmountToUser: 250 }
        : { additionalFeeOccurAmountToShop: 250 };
    default:
      return {};
  }
}

function drawDueDate({ settlementMethodCode }: Settlement, at: number): OrderModel['DueDateModelList'] {
  const dueDate = toTokyoDay(at + 5 * DAY_MS);
  return isPrepaid(settlementMethodCode) ? [{ dueDateType: 0, dueDate }] : null;
}
