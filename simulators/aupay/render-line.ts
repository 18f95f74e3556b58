import type { Line } from './shop/order.ts';
import { reckonItemPrice, reckonOptionYen, reckonWrappingYen } from './shop/reckon-amounts.ts';
import { showDay, showMinute } from './tokyo-text.ts';
import type { XmlContent } from './xml/write-xml.ts';

/** One `detail` of an `orderInfo`. */
export function renderLine(line: Line, orderDetailId: number): Readonly<Record<string, XmlContent>> {
  const itemPrice = reckonItemPrice(line);
  const optionYen = reckonOptionYen(line);
  const wrappingYen = reckonWrappingYen(line);
  const { gift } = line;
  return {
    orderDetailId,
    itemManagementId: line.managementId,
    itemCode: line.itemCode,
    lotnumber: line.lotNumber,
    itemName: line.name,
    itemOption: line.options,
    itemOptionCommissions: line.paidOptions.map(({ title, values }) => ({
      itemOptionCommissionTitle: title,
      itemOptionCommissionVal: values.map(({ name, priceYen }) => ({
        itemOptionCommission: name,
        itemOptionCommissionPrice: priceYen,
      })),
    })),
    itemOptionPrice: optionYen,
    giftWrappingType: gift?.wrapping ?? null,
    giftWrappingPrice: wrappingYen,
    giftMessage: gift?.message ?? null,
    noshiType: gift?.noshi ?? null,
    noshiPresenterName1: gift?.presenters[0] ?? null,
    noshiPresenterName2: gift?.presenters[1] ?? null,
    noshiPresenterName3: gift?.presenters[2] ?? null,
    itemCancelStatus: line.cancelledAt === null ? 'N' : 'Y',
    itemCancelDate: line.cancelledAt === null ? null : showMinute(line.cancelledAt),
    beforeDiscount: line.beforeDiscountYen,
    discount: line.discountYen,
    itemPrice,
    unit: line.unit,
    totalItemPrice: itemPrice * line.unit,
    totalItemChargePrice: itemPrice * line.unit + optionYen + wrappingYen,
    taxType: line.taxRate === 0 ? '2' : '1',
    reducedTax: line.taxRate === 8 ? 'Y' : 'N',
    taxRate: line.taxRate,
    giftPoint: line.giftPoint,
    shippingDayDispText: line.shipText,
    shippingTimelimitDate: showDay(line.shipsBy),
  };
}
