import type { Item } from '../order/package-model.ts';
import type { Random } from '../../random.ts';
import { GOODS } from './goods.ts';

export function drawItem(random: Random, itemDetailId: number): Item {
  const goods = random.pick(GOODS);
  const { priceYen, taxRate, isTaxIncluded } = goods;
  const [variantId, merchantDefinedSkuId, skuInfo] = random.pick(goods.variants);
  return {
    itemDetailId,
    itemName: goods.name,
    itemId: goods.itemId,
    itemNumber: goods.itemNumber,
    manageNumber: goods.manageNumber,
    price: priceYen,
    units: random.pick([1, 1, 1, 1, 2, 2, 3, 12]),
    includePostageFlag: goods.isPostageIncluded ? 1 : 0,
    includeTaxFlag: isTaxIncluded ? 1 : 0,
    includeCashOnDeliveryPostageFlag: 0,
    selectedChoice: random.pick(goods.choices),
    pointRate: random.pick([1, 1, 1, 5, 10]),
    pointType: random.pick([0, 0, 1, -99]),
    inventoryType: 2,
    delvdateInfo: random.pick([null, '1～3日以内に発送予定（店舗休業日を除く）', 'あす楽']),
    restoreInventoryFlag: 0,
    dealFlag: 0,
    drugFlag: 0,
    deleteItemFlag: 0,
    taxRate,
    priceTaxIncl: isTaxIncluded ? priceYen : Math.floor((priceYen * (100 + taxRate * 100)) / 100),
    isSingleItemShipping: 0,
    SkuModelList: [{ variantId, merchantDefinedSkuId, skuInfo }],
    ...goods.marks,
  };
}
