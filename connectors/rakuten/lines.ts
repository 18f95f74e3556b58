import type { Line } from '@matome/domain/orders/order.ts';
import { taxRateOf } from './codes.ts';
import type { WireBasket, WireItem } from './wire.ts';

/** The lines of one basket, counted on from `before`. Those taken out at the mall stay, marked. */
export function toLines(basket: WireBasket, before: number): readonly Line[] {
  return basket.ItemModelList.map((item, index) => ({
    number: before + index + 1,
    sku: skuOf(item),
    name: item.itemName,
    options: [...splitChoices(item.SkuModelList[0]?.skuInfo), ...splitChoices(item.selectedChoice)],
    quantity: item.units,
    unitPriceYen: unitPriceYen(item),
    taxRate: taxRateOf(item.taxRate),
    cancelled: item.deleteItemFlag || basket.packageDeleteFlag,
  }));
}

/** An item without variants has its own number, or `normal-inventory`, as its variant. */
function skuOf(item: WireItem): string | null {
  const { merchantDefinedSkuId, variantId } = item.SkuModelList[0] ?? {};
  if (merchantDefinedSkuId) return merchantDefinedSkuId;
  const { manageNumber } = item;
  const isPlain = !variantId || variantId === manageNumber || variantId === 'normal-inventory';
  return isPlain || manageNumber === null
    ? (item.itemNumber ?? manageNumber)
    : `${manageNumber}:${variantId}`;
}

/** Rounding is the shop's own choice, so a price without tax is not made into one with it. */
function unitPriceYen({ price, priceTaxIncl, includeTaxFlag }: WireItem): number | null {
  if (priceTaxIncl !== undefined) return priceTaxIncl;
  return includeTaxFlag ? (price ?? null) : null;
}

/** `項目:選択肢`, one a line. */
function splitChoices(text: string | null | undefined): Line['options'] {
  return (text ?? '').split(/\r?\n|\\n/u).flatMap((line) => {
    const choice = /^([^:：]*)[:：](.*)$/u.exec(line);
    if (choice) return [{ name: (choice[1] ?? '').trim(), value: (choice[2] ?? '').trim() }];
    return line.trim() === '' ? [] : [{ name: '', value: line.trim() }];
  });
}
