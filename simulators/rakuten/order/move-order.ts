import { isPrepaid, PROGRESS } from './codes.ts';
import type { Order, OrderModel } from './order-model.ts';
import type { Shipping } from './package-model.ts';
import { toRakutenDatetime } from './rakuten-time.ts';

/** 注文確認: to the buyer's payment where that comes first, else to shipping. */
export function confirmOrder(order: Order, at: number): Order {
  const confirmed = { ...order, times: { ...order.times, confirmed: at } };
  if (isPrepaid(order.model.SettlementModel?.settlementMethodCode)) {
    return withProgress(confirmed, PROGRESS.processing);
  }
  return settleOrder(confirmed, at);
}

/** The payment is assured: 発送待ち. */
export function settleOrder(order: Order, at: number): Order {
  const { confirmed } = order.times;
  const times = { ...order.times, confirmed: confirmed ?? at, fixed: at, instructed: at, settled: at };
  return withProgress({ ...order, times }, PROGRESS.awaitingShipment);
}

/** 発送完了報告. */
export function reportShipped(order: Order, at: number): Order {
  return withProgress({ ...order, times: { ...order.times, reported: at } }, PROGRESS.shipped);
}

/** キャンセル確定; the amounts stay. */
export function cancelOrder(order: Order, at: number): Order {
  const when = toRakutenDatetime(at);
  const reason = {
    changeId: order.index * 10 + 1,
    changeType: 2,
    changeTypeDetail: null,
    changeReason: 1,
    changeReasonDetail: 1,
    changeApplyDatetime: when,
    changeFixDatetime: when,
    changeCmplDatetime: when,
  };
  const ChangeReasonModelList = [...(order.model.ChangeReasonModelList ?? []), reason];
  return withProgress({ ...order, model: { ...order.model, ChangeReasonModelList } }, PROGRESS.cancelled);
}

export function withProgress(order: Order, orderProgress: number): Order {
  return { ...order, model: { ...order.model, orderProgress } };
}

/** Adds the record that `describe` gives to every basket that is still to be sent. */
export function shipEveryBasket(
  order: Order,
  describe: (basketId: number) => Omit<Shipping, 'shippingDetailId'>,
): Order {
  let shipped = order;
  for (const { basketId } of openBaskets(order.model)) {
    shipped = addShipping(shipped, basketId, describe(basketId)).order;
  }
  return shipped;
}

/** `shippingDetailId` is new at the mall. */
export function addShipping(
  order: Order,
  basketId: number,
  record: Omit<Shipping, 'shippingDetailId'>,
): { readonly order: Order; readonly shippingDetailId: number } {
  const shippingDetailId = 50_000_000 + order.index * 1000 + order.shippingSeq + 1;
  const changed = changeShippings({ ...order, shippingSeq: order.shippingSeq + 1 }, basketId, (records) => [
    ...records,
    { shippingDetailId, ...record },
  ]);
  return { order: changed, shippingDetailId };
}

export function changeShippings(
  order: Order,
  basketId: number,
  change: (records: readonly Shipping[]) => Shipping[],
): Order {
  const PackageModelList = order.model.PackageModelList.map((basket) =>
    basket.basketId === basketId
      ? { ...basket, ShippingModelList: change(basket.ShippingModelList) }
      : basket,
  );
  return { ...order, model: { ...order.model, PackageModelList } };
}

/** Whether every basket has a record with a day of shipping. */
export function isEveryBasketDated({ model }: Order): boolean {
  return openBaskets(model).every(({ ShippingModelList }) =>
    ShippingModelList.some(({ shippingDate }) => shippingDate !== null),
  );
}

export function openBaskets(model: OrderModel) {
  return model.PackageModelList.filter(({ packageDeleteFlag }) => packageDeleteFlag === 0);
}
