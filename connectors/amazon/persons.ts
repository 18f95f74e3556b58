import { NO_PERSON } from '@matome/domain/persons/person.ts';
import type { Person } from '@matome/domain/persons/person.ts';
import { normalPostalCode } from '@matome/domain/persons/postal-code.ts';
import { splitAddress } from '@matome/domain/persons/split-address.ts';
import { orNull } from './blank.ts';
import type { WireAddress, WireBuyer } from './wire.ts';

/** `null` = Amazon gives nobody: the role for personal data is missing, or the time for it is over. */
export function toRecipient(address: WireAddress | null | undefined): Person | null {
  if (!address) return null;
  return orNobody({
    ...NO_PERSON,
    ...placeOf(address),
    name: orNull(address.name),
    company: orNull(address.companyName),
    postalCode: normalPostalCode(orNull(address.postalCode)),
    address2: orNull(
      [address.addressLine2, address.addressLine3]
        .map((line) => line?.trim())
        .filter(Boolean)
        .join(' '),
    ),
    phone: orNull(address.phone),
  });
}

/** The buyer's e-mail address is Amazon's mask for it. */
export function toOrderer(buyer: WireBuyer | null | undefined): Person | null {
  if (!buyer) return null;
  return orNobody({
    ...NO_PERSON,
    name: orNull(buyer.buyerName),
    company: orNull(buyer.buyerCompanyName),
    email: orNull(buyer.buyerEmail),
  });
}

function orNobody(person: Person): Person | null {
  return Object.values(person).every((fact) => fact === null) ? null : person;
}

/**
 * The prefecture stands in `stateOrRegion`, the city in a field of its own or at the front of the first line, where the
 * prefecture may stand once more: nothing is written twice.
 */
function placeOf(address: WireAddress): Pick<Person, 'prefecture' | 'address1'> {
  const line = splitAddress(orNull(address.addressLine1));
  const region = orNull(address.stateOrRegion)?.trim() ?? null;
  const isSplit = line.prefecture !== null && (region === null || region === line.prefecture);
  const street = (isSplit ? line.address1 : orNull(address.addressLine1)?.trim()) ?? '';
  const city = [address.city, address.municipality, address.districtOrCounty]
    .map((part) => part?.trim() ?? '')
    .filter((part, index, all) => part !== '' && part !== region && all.indexOf(part) === index)
    .join('');
  return {
    prefecture: region ?? line.prefecture,
    address1: orNull(street.startsWith(city) ? street : `${city}${/[!-~]$/u.test(city) ? ' ' : ''}${street}`),
  };
}
