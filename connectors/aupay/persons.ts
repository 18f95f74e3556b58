import { NO_PERSON } from '@matome/domain/persons/person.ts';
import type { Person } from '@matome/domain/persons/person.ts';
import { normalPostalCode } from '@matome/domain/persons/postal-code.ts';
import { splitAddress } from '@matome/domain/persons/split-address.ts';
import type { WireOrder } from './wire.ts';

/** `null` = the mall names nobody. Of the two mail addresses the buyer's own, where the mall gives it, else the mall's relay. */
export function toOrderer(wire: WireOrder): Person | null {
  return toPerson({
    name: wire.ordererName,
    kana: wire.ordererKana,
    postalCode: wire.ordererZipCode,
    address: wire.ordererAddress,
    phone: wire.ordererPhoneNumber1 ?? wire.ordererPhoneNumber2,
    email: wire.rawMailAddress ?? wire.mailAddress,
  });
}

/** The mall calls the person it is sent to `sender`. */
export function toRecipient(wire: WireOrder): Person | null {
  return toPerson({
    name: wire.senderName,
    kana: wire.senderKana,
    postalCode: wire.senderZipCode,
    address: wire.senderAddress,
    phone: wire.senderPhoneNumber1 ?? wire.senderPhoneNumber2,
    email: null,
  });
}

type Fields = {
  readonly name: string | null;
  readonly kana: string | null;
  readonly postalCode: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
};

function toPerson({ address, ...fields }: Fields): Person | null {
  const { name, kana, postalCode, phone } = fields;
  if ([name, kana, postalCode, address, phone].every((field) => field === null)) return null;
  return {
    ...NO_PERSON,
    ...fields,
    ...splitAddress(address),
    postalCode: normalPostalCode(postalCode),
  };
}
