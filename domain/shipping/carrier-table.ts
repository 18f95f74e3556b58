import type { Shipment } from '../orders/order.ts';
import type { Carrier, Method } from './carriers.ts';

/**
 * What one mall calls a carrier of ours. `method` null = whatever the method; a row with the method goes before one without.
 * `code` null = not mapped: such a shipment is never told by a guess. `name`: in the mall's own words, where a mall wants a
 * name beside the code.
 */
export type CarrierRow = {
  readonly carrier: Carrier;
  readonly method: Method | null;
  readonly code: string | null;
  readonly name: string | null;
};

export type CarrierCode = { readonly code: string; readonly name: string | null };

/** The shop's own rows over the mall's defaults. */
export function withOwnRows(
  defaults: readonly CarrierRow[],
  own: readonly CarrierRow[],
): readonly CarrierRow[] {
  const kept = defaults.filter((row) => !own.some((other) => isSameCase(row, other)));
  return [...own, ...kept];
}

/** `null` = no carrier is chosen, or it has no code at this mall. */
export function carrierCodeOf(
  rows: readonly CarrierRow[],
  { carrier, method }: Pick<Shipment, 'carrier' | 'method'>,
): CarrierCode | null {
  if (carrier === null) return null;
  const ofCarrier = rows.filter((row) => row.carrier === carrier);
  const row =
    (method === null ? undefined : ofCarrier.find((one) => one.method === method)) ??
    ofCarrier.find((one) => one.method === null);
  return row === undefined || row.code === null ? null : { code: row.code, name: row.name };
}

function isSameCase(a: CarrierRow, b: CarrierRow): boolean {
  return a.carrier === b.carrier && a.method === b.method;
}
