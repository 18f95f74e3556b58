import { isEqual } from '../history/differences.ts';
import type { Decisions } from './decisions.ts';
import type { Shipment } from './order.ts';

type Parcels = Decisions['parcels'];

/** Fields that a member typed; absent = left alone, `null` = emptied. */
export type ShipmentChanges = { readonly [F in keyof Shipment]?: Shipment[F] | undefined };
export type ParcelChanges = { readonly id: string; readonly shipment: ShipmentChanges };

/** The shipment with those fields changed. */
export function changeShipment(shipment: Shipment, changes: ShipmentChanges): Shipment {
  const { carrier, carrierName, method, shipsOn, trackingNumbers } = changes;
  return {
    carrier: carrier === undefined ? shipment.carrier : carrier,
    carrierName: carrierName === undefined ? shipment.carrierName : carrierName,
    method: method === undefined ? shipment.method : method,
    shipsOn: shipsOn === undefined ? shipment.shipsOn : shipsOn,
    trackingNumbers: trackingNumbers ?? shipment.trackingNumbers,
  };
}

/** `all` goes to every parcel, then `each` to its own. Parcels that come out the same are the same objects. */
export function changeShipments(
  parcels: Parcels,
  { all, each }: { readonly all: ShipmentChanges | undefined; readonly each: readonly ParcelChanges[] },
): Parcels {
  return parcels.map((parcel) => {
    const own = each.filter(({ id }) => id === parcel.id).map(({ shipment }) => shipment);
    const shipment = [all ?? {}, ...own].reduce<Shipment>(changeShipment, parcel.shipment);
    return isEqual(shipment, parcel.shipment) ? parcel : { id: parcel.id, shipment };
  });
}
