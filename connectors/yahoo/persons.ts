import type { Person } from '@matome/domain/persons/person.ts';
import { normalPostalCode } from '@matome/domain/persons/postal-code.ts';
import { readNumber } from './wire-values.ts';
import type { WireOrder, WirePay, WireShip } from './wire.ts';

/** A social gift is billed to the store's own data, with a no-reply address: nobody who ordered. */
export function toOrderer({ Pay, SocialGiftType }: WireOrder): Person | null {
  return (readNumber(SocialGiftType) ?? 0) > 0 ? null : orNobody(fromPay(Pay));
}

/** Exactly one for each order. */
export function toRecipient({ Ship }: WireOrder): Person | null {
  return orNobody(fromShip(Ship));
}

function fromPay(pay: WirePay): Person {
  return {
    name: join(' ', [pay.BillLastName, pay.BillFirstName]),
    kana: join(' ', [pay.BillLastNameKana, pay.BillFirstNameKana]),
    company: join(' ', [pay.BillSection1Value, pay.BillSection2Value]),
    postalCode: normalPostalCode(pay.BillZipCode),
    prefecture: isAbroad(pay.BillPrefecture) ? null : pay.BillPrefecture,
    address1: join(isAbroad(pay.BillPrefecture) ? ' ' : '', [pay.BillCity, pay.BillAddress1]),
    address2: pay.BillAddress2,
    phone: pay.BillPhoneNumber ?? pay.BillEmgPhoneNumber,
    email: pay.BillMailAddress,
  };
}

function fromShip(ship: WireShip): Person {
  return {
    name: join(' ', [ship.ShipLastName, ship.ShipFirstName]),
    kana: join(' ', [ship.ShipLastNameKana, ship.ShipFirstNameKana]),
    company: join(' ', [ship.ShipSection1Value, ship.ShipSection2Value]),
    postalCode: normalPostalCode(ship.ShipZipCode),
    prefecture: isAbroad(ship.ShipPrefecture) ? null : ship.ShipPrefecture,
    address1: join(isAbroad(ship.ShipPrefecture) ? ' ' : '', [ship.ShipCity, ship.ShipAddress1]),
    address2: ship.ShipAddress2,
    phone: ship.ShipPhoneNumber ?? ship.ShipEmgPhoneNumber,
    email: null,
  };
}

/** There is no prefecture abroad: the mall writes その他. */
function isAbroad(prefecture: string | null): boolean {
  return prefecture === 'その他';
}

function orNobody(person: Person): Person | null {
  return Object.values(person).every((field) => field === null) ? null : person;
}

function join(separator: string, parts: readonly (string | null)[]): string | null {
  const given = parts.filter((part) => part !== null);
  return given.length === 0 ? null : given.join(separator);
}
