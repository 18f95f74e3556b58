import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import type { Shipment } from '@matome/domain/orders/order.ts';
import { METHOD_IDS, METHODS } from '@matome/domain/shipping/carriers.ts';
import type { Method } from '@matome/domain/shipping/carriers.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { Instant } from '@matome/domain/time/tokyo.ts';
import { orNull, readInstant } from './blank.ts';
import { carrierOf } from './codes.ts';
import type { WireItem, WireOrder, WirePackage } from './wire.ts';

export function isItemCancelled({ cancellation, quantityOrdered }: WireItem): boolean {
  return Boolean(cancellation?.cancellationExecution) || quantityOrdered === 0;
}

/** Packages that Amazon holds with a number and that were not taken back. */
export function listToldPackages({ packages }: WireOrder): readonly WirePackage[] {
  return packages.filter(
    ({ packageStatus, trackingNumber }) =>
      packageStatus?.status !== 'CANCELLED' && orNull(trackingNumber) !== null,
  );
}

/** Units that are still to be shipped. A package counts at once, Amazon's own counter may follow later. */
export function remainingQuantityOf(item: WireItem, wire: WireOrder): number {
  if (isItemCancelled(item)) return 0;
  const { quantityOrdered, fulfillment } = item;
  const openQuantity =
    fulfillment?.quantityUnfulfilled ?? quantityOrdered - (fulfillment?.quantityFulfilled ?? 0);
  return Math.max(0, Math.min(openQuantity, quantityOrdered - packedQuantityOf(item, wire)));
}

function packedQuantityOf(item: WireItem, wire: WireOrder): number {
  const packed = listToldPackages(wire).flatMap(({ packageItems }) => packageItems);
  const quantities = packed
    .filter(({ orderItemId }) => orderItemId === item.orderItemId)
    .map(({ quantity }) => quantity);
  return quantities.reduce((sum, quantity) => sum + quantity, 0);
}

/** The whole order stands as shipped: by its status, or because no unit is left though the status lags behind. */
export function isWhollyShipped(wire: WireOrder): boolean {
  const status = wire.fulfillment?.fulfillmentStatus;
  if (status === 'SHIPPED') return true;
  if (status !== 'UNSHIPPED' && status !== 'PARTIALLY_SHIPPED') return false;
  const items = wire.orderItems.filter((item) => !isItemCancelled(item));
  return items.length > 0 && items.every((item) => isShipped(item, wire));
}

function isShipped(item: WireItem, wire: WireOrder): boolean {
  const shippedQuantity = Math.max(item.fulfillment?.quantityFulfilled ?? 0, packedQuantityOf(item, wire));
  return shippedQuantity > 0 && remainingQuantityOf(item, wire) === 0;
}

/**
 * What the whole order was shipped by. Of an order that is shipped in part nothing is taken over: its number belongs to the
 * part, and must not be told once more for the rest.
 */
export function toShipment(wire: WireOrder): Shipment {
  const packages = isWhollyShipped(wire) ? listToldPackages(wire) : [];
  const [first] = packages;
  if (first === undefined) return NO_SHIPMENT;
  const word = orNull(first.carrier);
  const carrier = word === null ? null : (carrierOf(word) ?? 'other');
  const shippedAt = readInstant(first.shipTime);
  return {
    carrier,
    carrierName: carrier === 'other' ? word : null,
    method: methodOf(first.shippingService),
    shipsOn: shippedAt === null ? null : tokyoDay(shippedAt),
    trackingNumbers: packages.flatMap(({ trackingNumber }) => orNull(trackingNumber) ?? []),
  };
}

/** The service is free text: only our own words for a method are taken for it. */
function methodOf(service: string | null | undefined): Method | null {
  return METHOD_IDS.find((id) => id !== 'other' && METHODS[id].ja === service?.trim()) ?? null;
}

/** When Amazon had the last package of an order that is wholly shipped. */
export function toNotifiedAt(wire: WireOrder): Instant | null {
  const moments = listToldPackages(wire).map(({ createdTime, shipTime }) =>
    readInstant(createdTime ?? shipTime),
  );
  return isWhollyShipped(wire) ? latestOf(moments) : null;
}

/**
 * Amazon says that a package was delivered, not when. The moment of shipping stands for it: it never moves, and personal data
 * that is counted from it is never kept too long.
 */
export function toDeliveredAt(wire: WireOrder): Instant | null {
  const packages = listToldPackages(wire);
  const isDelivered =
    packages.length > 0 && packages.every((one) => one.packageStatus?.status === 'DELIVERED');
  if (!isDelivered || !isWhollyShipped(wire)) return null;
  return (
    latestOf(packages.map((one) => readInstant(one.shipTime ?? one.createdTime))) ?? wire.lastUpdatedTime
  );
}

function latestOf(moments: readonly (Date | null)[]): Instant | null {
  const times = moments.flatMap((at) => (at === null ? [] : [at.getTime()]));
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
}
