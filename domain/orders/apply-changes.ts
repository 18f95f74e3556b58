import type { Change } from '../history/differences.ts';
import { isEqual } from '../history/differences.ts';
import { changesBetween } from '../history/order-changes.ts';
import { changePerson } from '../persons/change-person.ts';
import type { PersonChanges } from '../persons/change-person.ts';
import { NO_PERSON } from '../persons/person.ts';
import type { Person } from '../persons/person.ts';
import { ordererAtMall, recipientAtMall } from '../persons/persons-now.ts';
import type { ChangeRefusal } from './change-refusal.ts';
import { changeShipments } from './change-shipments.ts';
import type { ParcelChanges, ShipmentChanges } from './change-shipments.ts';
import type { Decisions, ExportOverride, OrderState } from './decisions.ts';
import { EXPORT_OVERRIDES } from './decisions.ts';
import type { MallOrder } from './mall-order.ts';
import type { Phase } from './status.ts';

/** What a member, or a rule, wants changed. Absent = left alone; objects are merged field by field; `null` empties. */
export type OrderChanges = {
  readonly status?: string | undefined;
  readonly memo?: string | null | undefined;
  /** Every parcel's. */
  readonly shipment?: ShipmentChanges | undefined;
  /** One parcel's, after `shipment`. */
  readonly parcels?: readonly ParcelChanges[] | undefined;
  readonly orderer?: PersonChanges | undefined;
  readonly recipient?: PersonChanges | undefined;
  readonly exportOverrides?: readonly ExportOverride[] | undefined;
};

export type AppliedChanges = {
  readonly state: OrderState;
  readonly changes: readonly Change[];
  /** Carrier, method, 出荷日, numbers or status became another: moves "shipping data last changed". */
  readonly shippingChanged: boolean;
};

/**
 * Our decisions after a change by hand. `status` is what `changes.status` names: a built-in status or the account's own;
 * `undefined` = there is none of that name. A change that changes nothing gives back the very same state.
 */
export function applyChanges({
  state,
  mallOrder,
  changes,
  status,
  by = 'member',
}: {
  readonly state: OrderState;
  readonly mallOrder: MallOrder;
  readonly changes: OrderChanges;
  readonly status: { readonly id: string; readonly phase: Phase } | undefined;
  readonly by?: 'member' | 'rule';
}): AppliedChanges | ChangeRefusal {
  const { decisions } = state;
  const moved = changes.status !== undefined && changes.status !== decisions.status;
  if (moved && status === undefined) {
    return { refused: 'status-unknown', because: `There is no status ${changes.status}` };
  }
  const each = changes.parcels ?? [];
  const stranger = each.find(({ id }) => !decisions.parcels.some((parcel) => parcel.id === id));
  if (stranger !== undefined) {
    return { refused: 'parcel-unknown', because: `The order has no parcel ${stranger.id}` };
  }
  const namesPerson = changes.orderer !== undefined || changes.recipient !== undefined;
  if (namesPerson && decisions.personsErased !== undefined) {
    return { refused: 'persons-erased', because: 'The persons of the order were erased' };
  }
  const changed: Decisions = {
    ...decisions,
    ...(moved && status !== undefined ? { status: status.id, phase: status.phase, statusBy: by } : {}),
    parcels: changeShipments(decisions.parcels, { all: changes.shipment, each }),
    orderer: overrule(changes.orderer, { ours: decisions.orderer, atMall: ordererAtMall(mallOrder) }),
    recipient: overrule(changes.recipient, { ours: decisions.recipient, atMall: recipientAtMall(mallOrder) }),
    memo: changes.memo === undefined ? decisions.memo : changes.memo || null,
    exportOverrides:
      changes.exportOverrides === undefined
        ? decisions.exportOverrides
        : EXPORT_OVERRIDES.filter((override) => changes.exportOverrides?.includes(override)),
  };
  const after = isEqual(changed, decisions) ? state : { ...state, decisions: changed };
  return {
    state: after,
    changes: changesBetween({ mallOrder, state }, { mallOrder, state: after }),
    shippingChanged: changed.status !== decisions.status || !isEqual(changed.parcels, decisions.parcels),
  };
}

/** A person as we hold it over the mall's; typed back to what the mall has, it is the mall's again. */
function overrule(
  changes: PersonChanges | undefined,
  { ours, atMall }: { readonly ours: Person | null; readonly atMall: Person | null },
): Person | null {
  if (changes === undefined) return ours;
  const person = changePerson(ours ?? atMall ?? NO_PERSON, changes);
  return isEqual(person, atMall ?? NO_PERSON) ? null : person;
}
