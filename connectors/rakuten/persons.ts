import { NO_PERSON } from '@matome/domain/persons/person.ts';
import type { Person } from '@matome/domain/persons/person.ts';
import { normalPostalCode } from '@matome/domain/persons/postal-code.ts';
import type { WireBasket, WirePerson } from './wire.ts';

/** Rakuten splits an address at the city; street and building stand together in subAddress. */
export function toPerson(wire: WirePerson): Person {
  return {
    ...NO_PERSON,
    name: join(' ', [wire.familyName, wire.firstName]),
    kana: join(' ', [wire.familyNameKana, wire.firstNameKana]),
    postalCode: normalPostalCode(join('-', [wire.zipCode1, wire.zipCode2])),
    prefecture: wire.prefecture,
    address1: join('', [wire.city, wire.subAddress]),
    phone: join('-', [wire.phoneNumber1, wire.phoneNumber2, wire.phoneNumber3]),
    email: wire.emailAddress,
  };
}

/** A social gift whose receiver has not entered an address yet is shown with placeholders: nobody to ship to. */
export function toRecipient(basket: WireBasket): Person | null {
  return basket.SenderModel && !isGiftUnfilled(basket) ? toPerson(basket.SenderModel) : null;
}

export function isGiftUnfilled({ SocialGiftModel: gift, SenderModel: recipient }: WireBasket): boolean {
  if (gift?.inputFlag === 0) return true;
  return recipient?.familyName === PLACEHOLDER && recipient.zipCode1 === PLACEHOLDER_ZIP;
}

const PLACEHOLDER = '入力待ち';
const PLACEHOLDER_ZIP = '999';

function join(separator: string, parts: readonly (string | null)[]): string | null {
  const given = parts.flatMap((part) => (part === null ? [] : [part.trim()]));
  return given.length === 0 ? null : given.join(separator);
}
