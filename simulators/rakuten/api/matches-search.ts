import { DEFERRED_WHEN_SEARCHED, SETTLEMENT } from '../order/codes.ts';
import type { Order, OrderModel } from '../order/order-model.ts';
import { openBaskets } from '../order/move-order.ts';
import type { Person } from '../order/package-model.ts';
import type { OrderSearch } from './search-request.ts';

const PHONES = { 2: [1, 2, 3, 5, 19], 3: [11, 12], 4: [21, 22, 29] } as const;

export function matchesSearch(order: Order, search: OrderSearch): boolean {
  return (
    isInPeriod(order, search) &&
    stands(order.model, search) &&
    isAsBought(order.model, search) &&
    isBy(order.model, search)
  );
}

function isInPeriod({ model, times }: Order, search: OrderSearch): boolean {
  const { startDatetime, endDatetime } = search;
  return datesOf(search.dateType, { model, times }).some(
    (at) => at !== null && at >= startDatetime && at <= endDatetime,
  );
}

function datesOf(
  dateType: number,
  { model, times }: Pick<Order, 'model' | 'times'>,
): readonly (number | null)[] {
  switch (dateType) {
    case 1:
      return [times.ordered];
    case 2:
      return [times.confirmed];
    case 3:
      return [times.fixed];
    case 4:
      return shippingsOf(model).map(({ shippingDate }) =>
        shippingDate === null ? null : Date.parse(`${shippingDate}T00:00:00+09:00`),
      );
    case 5:
      return [times.reported];
    default:
      return [times.settled];
  }
}

function stands(model: OrderModel, search: OrderSearch): boolean {
  const { orderProgressList: progresses, subStatusIdList: subStatuses, orderTypeList: types } = search;
  if (progresses?.length && !progresses.includes(model.orderProgress)) return false;
  if (subStatuses?.length && !subStatuses.includes(model.subStatusId ?? -1)) return false;
  if (types?.length && !types.includes(model.orderType)) return false;
  const shippings = shippingsOf(model);
  if (search.shippingDateBlankFlag === 1 && shippings.some(({ shippingDate }) => shippingDate !== null))
    return false;
  return !(
    search.shippingNumberBlankFlag === 1 && shippings.some(({ shippingNumber }) => shippingNumber !== null)
  );
}

function isAsBought(model: OrderModel, search: OrderSearch): boolean {
  const { settlementMethod, deliveryName, purchaseSiteType, mailSendType } = search;
  const asked = settlementMethod === DEFERRED_WHEN_SEARCHED ? SETTLEMENT.deferred : settlementMethod;
  if (asked && model.SettlementModel?.settlementMethodCode !== asked) return false;
  if (deliveryName && model.DeliveryModel.deliveryName !== deliveryName) return false;
  if (purchaseSiteType && siteOf(model.carrierCode) !== purchaseSiteType) return false;
  if (mailSendType && (model.emailCarrierCode === 0 ? 1 : 2) !== mailSendType) return false;
  if (search.couponUseFlag === 1 && model.CouponModelList === null) return false;
  // Nothing goes abroad any more.
  if (search.overseasFlag === 1) return false;
  return (['asurakuFlag', 'drugFlag', 'oneDayOperationFlag'] as const).every(
    (name) => search[name] !== 1 || model[name] === 1,
  );
}

function siteOf(carrierCode: number): number {
  const found = ([2, 3, 4] as const).find((site) => PHONES[site].some((code) => code === carrierCode));
  return found ?? 1;
}

function isBy(model: OrderModel, search: OrderSearch): boolean {
  const { ordererMailAddress, phoneNumber, phoneNumberType, reserveNumber, searchKeyword } = search;
  if (ordererMailAddress && model.OrdererModel.emailAddress !== ordererMailAddress) return false;
  if (reserveNumber && model.reserveNumber !== reserveNumber) return false;
  const persons = phoneNumberType === 2 ? recipientsOf(model) : [model.OrdererModel];
  if (phoneNumber && !persons.some((person) => phoneOf(person) === phoneNumber.replaceAll('-', '')))
    return false;
  const texts = textsOf(model, search.searchKeywordType ?? 0);
  return texts === null || texts.some((text) => text?.includes(searchKeyword ?? '') === true);
}

function textsOf(model: OrderModel, keywordType: number): readonly (string | null)[] | null {
  const items = model.PackageModelList.flatMap(({ ItemModelList }) => ItemModelList);
  const skus = items.flatMap(({ SkuModelList }) => SkuModelList);
  switch (keywordType) {
    case 1:
      return items.map(({ itemName }) => itemName);
    case 2:
      return items.map(({ itemNumber }) => itemNumber);
    case 3:
      return [model.memo];
    case 4:
      return [`${model.OrdererModel.familyName}${model.OrdererModel.firstName ?? ''}`];
    case 5:
      return [`${model.OrdererModel.familyNameKana ?? ''}${model.OrdererModel.firstNameKana ?? ''}`];
    case 6:
      return recipientsOf(model).map(({ familyName, firstName }) => `${familyName}${firstName ?? ''}`);
    case 7:
      return skus.map(({ variantId }) => variantId);
    case 8:
      return skus.map(({ merchantDefinedSkuId }) => merchantDefinedSkuId);
    case 9:
      return skus.map(({ skuInfo }) => skuInfo);
    default:
      return null;
  }
}

function recipientsOf(model: OrderModel): readonly Person[] {
  return model.PackageModelList.map(({ SenderModel }) => SenderModel);
}

function phoneOf({ phoneNumber1, phoneNumber2, phoneNumber3 }: Person): string {
  return `${phoneNumber1 ?? ''}${phoneNumber2 ?? ''}${phoneNumber3 ?? ''}`;
}

function shippingsOf(model: OrderModel) {
  return openBaskets(model).flatMap(({ ShippingModelList }) => ShippingModelList);
}
