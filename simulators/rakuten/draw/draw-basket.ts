import type { Random } from '../../random.ts';
import { SETTLEMENT } from '../order/codes.ts';
import type { Settlement } from '../order/order-model.ts';
import type { Package, Person } from '../order/package-model.ts';
import { drawItem } from './draw-item.ts';
import { drawRecipient } from './draw-person.ts';

const PLACES_TO_LEAVE = ['宅配ボックス', '玄関前', 'ポスト(郵便受箱)', 'メーターボックス', '物置', '車庫'];
const NOSHI = ['御歳暮', '内祝\n名入れ：山田', '御祝（無地のし）'];
const LAWSON = {
  cvsCode: 50,
  storeGenreCode: '01',
  storeCode: '123456',
  storeName: 'ローソン 札幌北一条店',
  storeZip: '0600001',
  storePrefecture: '北海道',
  storeAddress: '札幌市中央区北一条西1-1',
  areaCode: '11',
  depo: 'A01',
  openTime: '0000',
  closeTime: '2400',
  cvsRemarks: null,
};

/** What goes to one recipient; `id` and the nine numbers after it are the basket's and its lines' own. */
export function drawBasket(
  random: Random,
  given: { readonly id: number; readonly orderer: Person; readonly settlement: Settlement },
): Package {
  const { id, orderer, settlement } = given;
  const lines = random.pick([1, 1, 1, 2, 2, 3, 5]);
  const items = Array.from({ length: lines }, (_, line) => drawItem(random, id * 10 + line));
  const isPostageFree = items.some(({ includePostageFlag }) => includePostageFlag === 1);
  const isOnDelivery = settlement.settlementMethodCode === SETTLEMENT.cashOnDelivery;
  const isLeft = !isOnDelivery && random.chance(0.1);
  return {
    basketId: id,
    postagePrice: isPostageFree ? 0 : random.pick([0, 550, 680, 880, 1320]),
    postageTaxRate: 0.1,
    deliveryPrice: isOnDelivery ? random.pick([330, 440]) : 0,
    deliveryTaxRate: 0.1,
    goodsTax: 0,
    goodsPrice: 0,
    totalPrice: 0,
    noshi: random.chance(0.06) ? random.pick(NOSHI) : null,
    packageDeleteFlag: 0,
    SenderModel: drawRecipient(random, orderer),
    ItemModelList: items,
    ShippingModelList: [],
    DeliveryCvsModel: random.chance(0.01) ? LAWSON : null,
    defaultDeliveryCompanyCode: random.pick(['1001', '1001', '1002', '1003', '1000']),
    dropOffFlag: isLeft ? 1 : 0,
    dropOffLocation: isLeft ? random.pick(PLACES_TO_LEAVE) : null,
    SocialGiftModel: null,
  };
}
