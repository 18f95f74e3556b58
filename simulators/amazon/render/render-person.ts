import type { Order } from '../shop/order.ts';
import type { Shown } from './datasets.ts';
import { dropAbsent, dropEmpty } from './drop-absent.ts';

/** The e-mail address is there only of orders that the seller ships, once they are to be shipped. */
const WITH_EMAIL: readonly Order['status'][] = ['UNSHIPPED', 'PARTIALLY_SHIPPED', 'SHIPPED'];

/** `null` while the order is pending, and without the role when nothing is left. */
export function renderBuyer(order: Order, { mayReadPersons }: Shown) {
  if (!order.isConfirmed) return null;
  const { name, email, companyName, purchaseOrderNumber } = order.buyer;
  const hasEmail = order.fulfilledBy === 'MERCHANT' && WITH_EMAIL.includes(order.status);
  return dropEmpty({
    buyerName: mayReadPersons ? name : null,
    buyerEmail: mayReadPersons && hasEmail ? email : null,
    buyerCompanyName: companyName,
    buyerPurchaseOrderNumber: purchaseOrderNumber,
  });
}

/** `null` while the order is pending, and once it is cancelled. */
export function renderRecipient(order: Order, shown: Shown) {
  if (!order.isConfirmed || order.status === 'CANCELLED') return null;
  const { preference } = order;
  return dropAbsent({
    deliveryAddress: renderAddress(order, shown),
    deliveryPreference:
      preference === null
        ? null
        : dropAbsent({
            dropOffLocation: preference.dropOffLocation,
            addressInstruction: preference.instruction,
          }),
  });
}

function renderAddress(order: Order, shown: Shown) {
  const { address } = order;
  const personal = {
    name: address.name,
    addressLine1: address.line1,
    addressLine2: address.line2,
    addressLine3: address.line3,
    postalCode: address.postalCode,
    phone: hasPhone(order, shown) ? address.phone : null,
  };
  return dropAbsent({
    ...(shown.mayReadPersons ? personal : {}),
    companyName: address.companyName,
    city: address.city,
    stateOrRegion: address.stateOrRegion,
    countryCode: address.countryCode,
    addressType: address.type,
  });
}

/** Suppressed at orders that Amazon ships, and at shipped ones past the latest delivery date. */
function hasPhone(order: Order, { at }: Shown): boolean {
  if (order.fulfilledBy === 'AMAZON') return false;
  return order.status !== 'SHIPPED' || at <= order.deliverBy.toAt;
}
