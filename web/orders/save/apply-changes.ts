import type { Order, OrderChanges } from '@matome/contract/orders.ts';
import { NO_PERSON } from '@matome/domain/persons/person.ts';
import type { Phase } from '@matome/domain/orders/status.ts';

type PhaseOf = (status: string) => Phase | undefined;

/** The order as it will look once the server agrees: shown at once, and replaced by the server's answer. */
export function applyChanges<O extends Order>(
  order: O,
  { changes, phaseOf }: { changes: OrderChanges; phaseOf: PhaseOf },
): O {
  const { status, memo, shipment, orderer, recipient, exportOverrides } = changes;
  const parcels = order.parcels.map((parcel) => {
    const own = changes.parcels?.find((changed) => changed.id === parcel.id)?.shipment;
    return { ...parcel, shipment: overlay(overlay(parcel.shipment, shipment), own) };
  });
  return {
    ...order,
    ...(status === undefined ? {} : { status, phase: phaseOf(status) ?? order.phase }),
    ...(memo === undefined ? {} : { memo }),
    ...(exportOverrides === undefined ? {} : { exportOverrides }),
    ...(orderer === undefined ? {} : { orderer: overlay(order.orderer ?? NO_PERSON, orderer) }),
    ...(recipient === undefined ? {} : { recipient: overlay(order.recipient ?? NO_PERSON, recipient) }),
    parcels,
    shipment: parcels[0]?.shipment ?? order.shipment,
  };
}

/** `null` empties a field, an absent one stays. */
function overlay<T extends object>(
  base: T,
  over: { readonly [K in keyof T]?: T[K] | undefined } | undefined,
): T {
  const merged = { ...base };
  for (const key in over) {
    const value = over[key];
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}
