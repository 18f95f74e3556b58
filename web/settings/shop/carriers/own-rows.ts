import type { Shop } from '@matome/contract/shops.ts';
import { CARRIER_IDS, METHOD_IDS } from '@matome/domain/shipping/carriers.ts';

export type CarrierRow = Shop['carriers'][number];
type Case = Pick<CarrierRow, 'carrier' | 'method'>;

/** By carrier, and the row for any method before those for one. */
export function inOrder(rows: readonly CarrierRow[]): readonly CarrierRow[] {
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ carrier, method }: Case): number {
  return CARRIER_IDS.indexOf(carrier) * 100 + (method === null ? 0 : METHOD_IDS.indexOf(method) + 1);
}

/** The shop's own rows with one more, or another in its place, as they are saved. */
export function withRow(rows: readonly CarrierRow[], row: Omit<CarrierRow, 'own'>) {
  return [...ownRows(rows).filter((other) => !isSame(other, row)), row];
}

export function withoutRow(rows: readonly CarrierRow[], gone: Case) {
  return ownRows(rows).filter((row) => !isSame(row, gone));
}

function ownRows(rows: readonly CarrierRow[]): readonly Omit<CarrierRow, 'own'>[] {
  return rows
    .filter(({ own }) => own)
    .map(({ carrier, method, code, name }) => ({ carrier, method, code, name }));
}

function isSame(a: Case, b: Case): boolean {
  return a.carrier === b.carrier && a.method === b.method;
}
