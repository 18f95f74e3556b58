import { PROCEEDS_TYPES, splitItemYen, totalItemYen } from '../shop/amounts.ts';
import {
  countFulfilled,
  countUnfulfilled,
  isCashOnDelivery,
  type Order,
  type OrderItem,
} from '../shop/order.ts';
import type { Shown } from './datasets.ts';
import { dropAbsent, dropEmpty } from './drop-absent.ts';
import { toMoney, toRange } from './render-values.ts';

/** Number, quantity and product are always there. */
export function renderItem(order: Order, item: OrderItem, shown: Shown) {
  const { datasets } = shown;
  return dropAbsent({
    orderItemId: item.orderItemId,
    quantityOrdered: item.quantity,
    product: renderProduct(order, item, shown),
    proceeds: datasets.has('PROCEEDS') ? renderProceeds(order, item) : null,
    expense: datasets.has('EXPENSE') ? renderExpense(item) : null,
    promotion: datasets.has('PROMOTION') ? renderPromotion(item) : null,
    cancellation: datasets.has('CANCELLATION') ? renderCancellation(item) : null,
    fulfillment: datasets.has('FULFILLMENT') ? renderFulfillment(order, item, shown) : null,
  });
}

function renderProduct(order: Order, item: OrderItem, { mayReadPersons }: Shown) {
  const { type, subtype, note } = item.condition;
  const hasCustomization = mayReadPersons && item.customizedUrl !== null;
  return dropAbsent({
    asin: item.asin,
    title: item.title,
    sellerSku: item.sku,
    condition: { conditionType: type, conditionSubtype: subtype, conditionNote: note },
    price: order.isConfirmed
      ? {
          unitPrice: toMoney(item.unitPriceYen),
          ...(item.isBusinessPrice ? { priceDesignation: 'BUSINESS_PRICE' } : {}),
        }
      : null,
    customization: hasCustomization ? { customizedUrl: item.customizedUrl } : null,
  });
}

function renderProceeds(order: Order, item: OrderItem) {
  if (!order.isConfirmed || item.cancelExecution !== null) return null;
  const parts = splitItemYen(item);
  const types = PROCEEDS_TYPES.filter((type) => parts[type] !== 0 || type === 'ITEM');
  return {
    proceedsTotal: toMoney(totalItemYen(item)),
    breakdowns: types.map((type) => ({
      type,
      subtotal: toMoney(parts[type]),
      ...(type === 'DISCOUNT' ? { detailedBreakdowns: renderDiscounts(item) } : {}),
    })),
  };
}

function renderDiscounts({ itemDiscountYen, shippingDiscountYen }: OrderItem) {
  return [
    { subtype: 'ITEM', yen: itemDiscountYen },
    { subtype: 'SHIPPING', yen: shippingDiscountYen },
  ]
    .filter(({ yen }) => yen !== 0)
    .map(({ subtype, yen }) => ({ subtype, value: toMoney(-yen) }));
}

function renderExpense({ pointsGranted }: OrderItem) {
  if (pointsGranted === 0) return null;
  const granted = { pointsNumber: pointsGranted, pointsMonetaryValue: toMoney(pointsGranted) };
  return { pointsCost: { pointsGranted: granted } };
}

function renderPromotion({ promotionIds }: OrderItem) {
  if (promotionIds.length === 0) return null;
  return { breakdowns: promotionIds.map((promotionId) => ({ promotionId })) };
}

function renderCancellation({ cancelRequest: request, cancelExecution: execution }: OrderItem) {
  return dropEmpty({
    cancellationRequest: request === null ? null : { requester: request.by, cancelReason: request.reason },
    cancellationExecution:
      execution === null ? null : { cancelledBy: execution.by, cancelReason: execution.reason },
  });
}

function renderFulfillment(order: Order, item: OrderItem, { mayReadPersons }: Shown) {
  const { gift, deliveryWindow } = item;
  const giftOption =
    gift === null
      ? null
      : dropEmpty({
          giftMessage: mayReadPersons ? gift.message : null,
          giftWrapLevel: gift.wrapLevel,
        });
  return dropAbsent({
    quantityFulfilled: countFulfilled(order, item),
    quantityUnfulfilled: countUnfulfilled(order, item),
    packing: giftOption === null ? null : { giftOption },
    shipping: dropEmpty({
      scheduledDeliveryWindow: deliveryWindow === null ? null : toRange(deliveryWindow),
      shippingConstraints: dropEmpty({
        cashOnDelivery: order.isConfirmed && isCashOnDelivery(order) ? 'MANDATORY' : null,
        recipientAgeVerification: item.needsAgeCheck ? 'MANDATORY' : null,
      }),
    }),
  });
}
