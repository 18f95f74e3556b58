import type { Warning } from '../export/reason.ts';
import type { Decisions } from './decisions.ts';
import { isEqual } from '../history/differences.ts';
import type { MallOrder } from './mall-order.ts';

type Parcels = Decisions['parcels'];

/**
 * Our shipments over the parcels that the mall shows now. What we hold of a parcel stays; a new parcel takes what the
 * mall has; an only parcel keeps its shipment even under a new id.
 * A parcel that the mall no longer has goes, and what a person typed for it is named in an attention.
 */
export function mergeParcels({
  ours,
  before,
  now,
}: {
  readonly ours: Parcels;
  readonly before: MallOrder['parcels'];
  readonly now: MallOrder['parcels'];
}): { readonly parcels: Parcels; readonly lost: readonly Warning[] } {
  const [only] = ours;
  const [onlyNow] = now;
  if (onlyNow === undefined) return { parcels: ours, lost: [] };
  if (only !== undefined && ours.length === 1 && now.length === 1) {
    return { parcels: [{ id: onlyNow.id, shipment: only.shipment }], lost: [] };
  }
  const parcels = now.map(({ id, shipment }) => ours.find((parcel) => parcel.id === id) ?? { id, shipment });
  const gone = ours.filter(({ id }) => !now.some((parcel) => parcel.id === id));
  const typed = gone.filter(({ id, shipment }) => {
    const filled = before.find((parcel) => parcel.id === id)?.shipment;
    return !isEqual(shipment, filled);
  });
  return { parcels, lost: typed.map(lostParcel) };
}

function lostParcel({ id, shipment }: Parcels[number]): Warning {
  const facts = [shipment.shipsOn, ...shipment.trackingNumbers].filter((fact) => fact !== null).join(' / ');
  return {
    code: 'parcel-removed',
    message: {
      ja: `送付先（${id}）がモールからなくなりました。入力済みの出荷情報：${facts || 'なし'}`,
      en: `The recipient (${id}) is gone at the mall. What was entered for its shipment: ${facts || 'nothing'}`,
    },
  };
}
