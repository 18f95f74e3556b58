import type { Decisions, OrderState } from '../orders/decisions.ts';
import type { MallOrder } from '../orders/mall-order.ts';
import { ordererAtMall, ordererNow, recipientAtMall, recipientNow } from '../persons/persons-now.ts';
import type { Change } from './differences.ts';
import { differences } from './differences.ts';
import { factChanges } from './fact-changes.ts';

/** One order at one moment: the mall's facts and our side. */
export type OrderNow = { readonly mallOrder: MallOrder; readonly state: OrderState };

/** Everything that differs, as the API's Order shows it; for the history. */
export function changesBetween(before: OrderNow, after: OrderNow): readonly Change[] {
  const differs = (field: string, read: (state: OrderState) => unknown) =>
    differences(field, { before: read(before.state), after: read(after.state) });
  return [
    ...factChanges(before.mallOrder, after.mallOrder),
    ...personChanges(before, after),
    ...differs('status', ({ decisions }) => decisions.status),
    ...differs('memo', ({ decisions }) => decisions.memo),
    ...differs('exportOverrides', ({ decisions }) => decisions.exportOverrides),
    ...shipmentChanges(before.state.decisions.parcels, after.state.decisions.parcels),
    ...differs('shipNotice.state', ({ shipNotice }) => shipNotice.state),
    ...differs('buyerRating.state', ({ buyerRating }) => buyerRating.state),
    ...differs('attentions', ({ attentions }) => attentions),
  ];
}

/** Of a person that we overruled, the mall's own picture changes apart from what the order shows. */
function personChanges(before: OrderNow, after: OrderNow): readonly Change[] {
  const differs = (field: string, read: (order: OrderNow) => unknown) =>
    differences(field, { before: read(before), after: read(after) });
  const { orderer, recipient } = after.state.decisions;
  return [
    ...differs('orderer', ({ mallOrder, state }) => ordererNow(mallOrder, state.decisions)),
    ...differs('recipient', ({ mallOrder, state }) => recipientNow(mallOrder, state.decisions)),
    ...(orderer === null ? [] : differs('mallPersons.orderer', ({ mallOrder }) => ordererAtMall(mallOrder))),
    ...(recipient === null
      ? []
      : differs('mallPersons.recipient', ({ mallOrder }) => recipientAtMall(mallOrder))),
  ];
}

/** The first parcel's shipment is the order's. A parcel that came or went shows whole. */
function shipmentChanges(before: Decisions['parcels'], after: Decisions['parcels']): readonly Change[] {
  // An only parcel stays the same one under a new id.
  const only = before.length === 1 && after.length === 1 ? before[0] : undefined;
  const gone = before.filter((parcel) => parcel !== only && !after.some(({ id }) => id === parcel.id));
  return [
    ...after.flatMap((parcel, index) => {
      const known = only ?? before.find(({ id }) => id === parcel.id);
      const field = index === 0 ? 'shipment' : `parcels.${parcel.id}.shipment`;
      return differences(field, { before: known?.shipment ?? null, after: parcel.shipment });
    }),
    ...gone.map(({ id, shipment }) => ({ field: `parcels.${id}.shipment`, before: shipment, after: null })),
  ];
}
