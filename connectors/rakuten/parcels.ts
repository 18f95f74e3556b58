import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import type { Line, Parcel, Shipment } from '@matome/domain/orders/order.ts';
import { companyOf } from './carriers.ts';
import { toLines } from './lines.ts';
import { toRecipient } from './persons.ts';
import type { WireBasket } from './wire.ts';

type Goods = { readonly parcels: readonly Parcel[]; readonly lines: readonly Line[] };

/** A basket is a parcel. One that was taken out at the mall is shipped no more, unless there is no other. */
export function toGoods(baskets: readonly WireBasket[]): Goods {
  const lines: Line[] = [];
  const all = baskets.map((basket) => {
    const own = toLines(basket, lines.length);
    lines.push(...own);
    const parcel: Parcel = {
      id: basket.basketId,
      recipient: toRecipient(basket),
      lineNumbers: own.map(({ number }) => number),
      shipment: toShipment(basket),
    };
    return { parcel, isDeleted: basket.packageDeleteFlag };
  });
  const kept = all.filter(({ isDeleted }) => !isDeleted);
  return { parcels: (kept.length === 0 ? all : kept).map(({ parcel }) => parcel), lines };
}

/** Carrier and day of the first record that says so; all numbers, each once. */
function toShipment({ ShippingModelList: records }: WireBasket): Shipment {
  const companies = records.flatMap(({ deliveryCompany, deliveryCompanyName }) =>
    deliveryCompany === null ? [] : [{ deliveryCompany, deliveryCompanyName }],
  );
  const [first] = companies;
  const company = first && companyOf(first.deliveryCompany);
  const isOther = company?.carrier === 'other';
  return {
    ...NO_SHIPMENT,
    carrier: company?.carrier ?? null,
    carrierName: isOther ? (first?.deliveryCompanyName ?? company.carrierName) : null,
    method: company?.method ?? null,
    shipsOn: records.find(({ shippingDate }) => shippingDate !== null)?.shippingDate ?? null,
    trackingNumbers: [...new Set(records.flatMap(({ shippingNumber }) => shippingNumber?.trim() ?? []))],
  };
}
