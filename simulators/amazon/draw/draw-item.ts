import type { Random } from '../../random.ts';
import type { OrderItem, Window } from '../shop/order.ts';
import { drawGood } from './goods.ts';

/** What holds for every line of the order. */
export interface Basket {
  readonly index: number;
  readonly isPrime: boolean;
  readonly isBusiness: boolean;
  readonly isGift: boolean;
  readonly deliveryWindow: Window | null;
}

const MESSAGES = [
  'お誕生日おめでとう！\nいつもありがとう。',
  'ご結婚おめでとうございます。末永くお幸せに🎉',
  '内祝 髙﨑より',
  null,
];
const WRAPPINGS = ['ギフトバッグ', 'ラッピング（赤）', null];
const PROMOTIONS = ['JP-AUTUMN-2026', 'PAWS-V2-10OFF-COUPON', 'Amazon Coupon A1B2'];

/** One line of an order; its money is for the whole quantity, the unit price aside. */
export function drawItem(random: Random, basket: Basket, lineNo: number): OrderItem {
  const good = drawGood(random);
  const quantity = random.chance(0.75) ? 1 : random.integer(2, basket.isBusiness ? 12 : 4);
  const unitPriceYen = basket.isBusiness ? Math.floor(good.priceYen * 0.95) : good.priceYen;
  const shippingYen = basket.isPrime || lineNo > 1 || random.chance(0.6) ? 0 : random.pick([410, 590, 880]);
  const isDiscounted = random.chance(0.15);
  const isShippingFree = shippingYen > 0 && random.chance(0.3);
  const giftMessage = basket.isGift ? random.pick(MESSAGES) : null;
  const wrapLevel = basket.isGift ? random.pick(WRAPPINGS) : null;
  return {
    orderItemId: String(10_000_000_000_000 + ((basket.index * 104_729) % 70_000_000) * 1_000_000 + lineNo),
    sku: good.sku,
    asin: good.asin,
    title: good.title,
    condition: good.condition,
    quantity,
    unitPriceYen,
    isBusinessPrice: basket.isBusiness,
    shippingYen,
    giftWrapYen: wrapLevel === null ? 0 : 350,
    codFeeYen: 0,
    itemDiscountYen: isDiscounted ? Math.floor((unitPriceYen * quantity) / 10) : 0,
    shippingDiscountYen: isShippingFree ? shippingYen : 0,
    promotionIds: isDiscounted || isShippingFree ? [random.pick(PROMOTIONS)] : [],
    pointsGranted: random.chance(0.5) ? Math.floor((unitPriceYen * quantity) / 100) : 0,
    gift: giftMessage === null && wrapLevel === null ? null : { message: giftMessage, wrapLevel },
    customizedUrl: random.chance(0.02) ? 'https://customization.example/order-text.zip' : null,
    needsAgeCheck: good.needsAgeCheck,
    deliveryWindow: basket.deliveryWindow,
    cancelRequest: null,
    cancelExecution: null,
  };
}
