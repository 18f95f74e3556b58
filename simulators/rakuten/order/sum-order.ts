import { NOT_FIXED } from './codes.ts';
import type { OrderModel, TaxSummary } from './order-model.ts';
import type { Item, Package } from './package-model.ts';

/** All sums of an order, from its lines, postages, fees, coupons and points. What rests on an amount that is not fixed is not fixed. */
export function sumOrder(model: OrderModel): OrderModel {
  const packages = model.PackageModelList.map(sumPackage);
  const wrappingYen = sum(wrappingsOf(model).map(({ price }) => price ?? 0));
  const coupons = model.CouponModelList ?? [];
  const couponYen = sum(coupons.map(({ couponTotalPrice }) => couponTotalPrice));
  const shopCoupons = coupons.filter(({ couponCapitalCode }) => couponCapitalCode === 1);
  const couponShopPrice = sum(shopCoupons.map(({ couponTotalPrice }) => couponTotalPrice));
  const deliveryPrice = sumFixed(packages.map((basket) => basket.deliveryPrice));
  const totalPrice = sumFixed([...packages.map((basket) => basket.totalPrice), wrappingYen]);
  const { paymentCharge, additionalFeeOccurAmountToUser, PointModel } = model;
  const summed = {
    ...model,
    PackageModelList: packages,
    goodsPrice: sum(packages.map(({ goodsPrice }) => goodsPrice)),
    goodsTax: sum(packages.map(({ goodsTax }) => goodsTax)),
    postagePrice: sumFixed(packages.map(({ postagePrice }) => postagePrice)),
    deliveryPrice,
    totalPrice,
    couponAllTotalPrice: couponYen,
    couponShopPrice,
    couponOtherPrice: couponYen - couponShopPrice,
    requestPrice: sumFixed([
      totalPrice,
      deliveryPrice,
      paymentCharge + additionalFeeOccurAmountToUser - couponYen - (PointModel?.usedPoint ?? 0),
    ]),
  };
  return { ...summed, TaxSummaryModelList: summarizeTax(summed) };
}

function sumPackage(basket: Package): Package {
  const items = basket.ItemModelList.filter(isBought);
  const goodsPrice = sum(items.map(({ price, units }) => price * units));
  const goodsYen = sum(items.map(({ priceTaxIncl, units }) => priceTaxIncl * units));
  return {
    ...basket,
    goodsPrice,
    goodsTax: goodsYen - goodsPrice,
    totalPrice: sumFixed([goodsYen, basket.postagePrice]),
  };
}

function summarizeTax(model: OrderModel): TaxSummary[] {
  const charges = listCharges(model);
  const rates = [...new Set(charges.map(({ taxRate }) => taxRate))].sort((a, b) => b - a);
  const fixed = charges.filter(({ yen }) => yen !== NOT_FIXED);
  const totals = rates.map((rate) =>
    sum(fixed.filter(({ taxRate }) => taxRate === rate).map(({ yen }) => yen)),
  );
  const coupons = shareOut(model.couponAllTotalPrice, totals);
  return rates.map((taxRate, index) => {
    const totalPrice = totals[index] ?? 0;
    const couponPrice = coupons[index] ?? 0;
    const paymentCharge = taxRate === model.paymentChargeTaxRate ? model.paymentCharge : 0;
    const reqPrice = totalPrice + paymentCharge - couponPrice;
    const reqPriceTax = Math.round((reqPrice * taxRate) / (1 + taxRate));
    const sums =
      fixed.length === charges.length
        ? { reqPrice, reqPriceTax, totalPrice }
        : { reqPrice: NOT_FIXED, reqPriceTax: NOT_FIXED, totalPrice: NOT_FIXED };
    return { taxRate, ...sums, paymentCharge, couponPrice, point: 0 };
  });
}

/** Everything with a tax rate, tax included, but the payment fee, which the summary names apart. */
function listCharges(model: OrderModel): { taxRate: number; yen: number }[] {
  const baskets = model.PackageModelList.flatMap((basket) => [
    ...basket.ItemModelList.filter(isBought).map(({ taxRate, priceTaxIncl, units }) => ({
      taxRate,
      yen: priceTaxIncl * units,
    })),
    ...charge(basket.postageTaxRate, basket.postagePrice),
    ...charge(basket.deliveryTaxRate, basket.deliveryPrice),
  ]);
  const wrappings = wrappingsOf(model).flatMap(({ taxRate, price }) => charge(taxRate, price ?? 0));
  const paid = model.paymentCharge > 0 ? [{ taxRate: model.paymentChargeTaxRate, yen: 0 }] : [];
  return [...baskets, ...wrappings, ...paid];
}

function charge(taxRate: number, yen: number): { taxRate: number; yen: number }[] {
  return yen === 0 ? [] : [{ taxRate, yen }];
}

/** In proportion; the last share takes what rounding leaves. */
function shareOut(yen: number, totals: readonly number[]): number[] {
  const whole = sum(totals);
  let left = yen;
  return totals.map((total, index) => {
    const share = index === totals.length - 1 ? left : Math.floor((yen * total) / Math.max(1, whole));
    left -= share;
    return share;
  });
}

function wrappingsOf({ WrappingModel1, WrappingModel2 }: OrderModel) {
  return [WrappingModel1, WrappingModel2].flatMap((wrapping) =>
    wrapping === null || wrapping.deleteWrappingFlag === 1 ? [] : [wrapping],
  );
}

function isBought(item: Item): boolean {
  return item.deleteItemFlag === 0;
}

function sum(yens: readonly number[]): number {
  return yens.reduce((total, yen) => total + yen, 0);
}

function sumFixed(yens: readonly number[]): number {
  return yens.includes(NOT_FIXED) ? NOT_FIXED : sum(yens);
}
