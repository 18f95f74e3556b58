import { DAY_MS, toTokyoDay } from '../../tokyo-time.ts';
import { NOT_FIXED, SETTLEMENT } from './codes.ts';
import type { Order, OrderModel } from './order-model.ts';
import type { Package } from './package-model.ts';
import { toRakutenDatetime } from './rakuten-time.ts';
import { sumOrder } from './sum-order.ts';

const AWAITED_PERSON = {
  zipCode1: '999',
  zipCode2: '9999',
  prefecture: '入力待ち',
  city: '入力待ち',
  subAddress: '入力待ち',
  familyName: '入力待ち',
  firstName: '入力待ち',
  familyNameKana: 'ニュウリョクマチ',
  firstNameKana: 'ニュウリョクマチ',
  phoneNumber1: '999',
  phoneNumber2: '9999',
  phoneNumber3: '9999',
  isolatedIslandFlag: 0,
};

/** What can be special about an order, each as a change of an ordinary one. */
export const SPECIALS = {
  /** A second basket goes to somebody else. */
  'two-baskets': (order) => changeModel(order, addBasket),
  /** The second basket was taken back. */
  'cancelled-basket': (order) => changeModel(order, (model) => cancelSecondBasket(addBasket(model))),
  /** The recipient has not said yet where the gift is to go. */
  'social-gift-awaited': (order) =>
    changeBaskets(giveSocially(order, null), (basket) => ({ ...basket, SenderModel: AWAITED_PERSON })),
  'social-gift': (order) => giveSocially(order, order.times.ordered + DAY_MS),
  'postage-not-fixed': (order) =>
    changeBaskets(order, (basket) => ({ ...basket, postagePrice: NOT_FIXED }), { totals: true }),
  'rakuten-confirms': (order) => changeModel(order, (model) => ({ ...model, rakutenConfirmFlag: 1 })),
  caution: (order) =>
    changeModel(order, (model) => ({ ...model, cautionDisplayType: 2, cautionDisplayDetailType: 102 })),
  /** The buyer took a line back before it was sent. */
  'cancelled-line': (order) => changeModel(order, addCancelledLine),
  reservation: (order) =>
    changeModel(order, (model) => ({
      ...model,
      orderType: 6,
      reserveNumber: `y${model.orderNumber.slice(-8)}`,
      reserveDeliveryCount: 1,
    })),
  'sub-status': (order) =>
    changeModel(order, (model) => ({ ...model, subStatusId: 410301, subStatusName: '出荷準備中' })),
  'receipt-issued': (order) =>
    changeModel(order, (model) => ({
      ...model,
      receiptIssueCount: 1,
      receiptIssueHistoryList: [toRakutenDatetime(order.times.ordered + DAY_MS)],
    })),
} as const satisfies Readonly<Record<string, (order: Order) => Order>>;
export type Special = keyof typeof SPECIALS;

function changeModel(order: Order, change: (model: OrderModel) => OrderModel): Order {
  return { ...order, model: change(order.model) };
}

function changeBaskets(
  order: Order,
  change: (basket: Package) => Package,
  touches: { readonly totals: boolean } = { totals: false },
): Order {
  const model = { ...order.model, PackageModelList: order.model.PackageModelList.map(change) };
  return { ...order, model: touches.totals ? sumOrder(model) : model };
}

function addBasket(model: OrderModel): OrderModel {
  const [first] = model.PackageModelList;
  if (first === undefined) return model;
  const second = {
    ...first,
    basketId: first.basketId + 5,
    deliveryPrice: 0,
    noshi: '御歳暮',
    SenderModel: {
      ...first.SenderModel,
      familyName: '德永',
      firstName: '恵',
      familyNameKana: 'トクナガ',
      firstNameKana: 'メグミ',
    },
    ItemModelList: first.ItemModelList.slice(0, 1).map((item) => ({
      ...item,
      itemDetailId: (first.basketId + 5) * 10,
      units: 1,
    })),
  };
  const packages = [first, second];
  return sumAnew({ ...model, severalSenderFlag: 1, equalSenderFlag: 0, PackageModelList: packages });
}

function cancelSecondBasket(model: OrderModel): OrderModel {
  const [first, ...others] = model.PackageModelList;
  if (first === undefined || others.length === 0) return model;
  const cancelled = others.map((basket) => ({
    ...basket,
    packageDeleteFlag: 1,
    postagePrice: 0,
    ItemModelList: basket.ItemModelList.map((item) => ({ ...item, deleteItemFlag: 1 })),
  }));
  return sumAnew({ ...model, modifyFlag: 1, PackageModelList: [first, ...cancelled] });
}

/** What is paid with points alone stays so. */
function sumAnew(model: OrderModel): OrderModel {
  const summed = sumOrder(model);
  if (summed.SettlementModel?.settlementMethodCode !== SETTLEMENT.points) return summed;
  const usedPoint = (summed.PointModel?.usedPoint ?? 0) + summed.requestPrice;
  return { ...summed, PointModel: { usedPoint }, requestPrice: 0 };
}

function giveSocially(order: Order, filledAt: number | null): Order {
  const given = changeBaskets(order, (basket) => ({
    ...basket,
    SocialGiftModel: {
      sgMngNumber: `SG${basket.basketId}`,
      inputDueDate: toTokyoDay(order.times.ordered + 7 * DAY_MS),
      inputFlag: filledAt === null ? 0 : 1,
      inputCompDatetime: filledAt === null ? null : toRakutenDatetime(filledAt),
      receiverEmailAddress: filledAt === null ? null : `gift${basket.basketId}@pc.fw.rakuten.ne.jp`,
    },
  }));
  return changeModel(given, (model) => ({
    ...model,
    socialGiftFlag: 1,
    giftCheckFlag: 1,
    equalSenderFlag: 0,
  }));
}

/** A further line of the first basket, which was taken back. */
function addCancelledLine(model: OrderModel): OrderModel {
  const [first, ...others] = model.PackageModelList;
  const [item] = first?.ItemModelList ?? [];
  if (first === undefined || item === undefined) return model;
  const cancelled = { ...item, itemDetailId: first.basketId * 10 + 9, units: 1, deleteItemFlag: 1 };
  const changed = { ...first, ItemModelList: [...first.ItemModelList, cancelled] };
  return { ...model, modifyFlag: 1, PackageModelList: [changed, ...others] };
}
