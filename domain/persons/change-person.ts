import type { Person } from './person.ts';
import { normalPostalCode } from './postal-code.ts';

/** Fields that a member typed; absent = left alone, `null` or blank = emptied. */
export type PersonChanges = { readonly [F in keyof Person]?: Person[F] | undefined };

/** The person with those fields changed. */
export function changePerson(person: Person, changes: PersonChanges): Person {
  const field = (name: keyof Person) => typed(changes[name], person[name]);
  return {
    name: field('name'),
    kana: field('kana'),
    company: field('company'),
    postalCode: changes.postalCode === undefined ? person.postalCode : normalPostalCode(changes.postalCode),
    prefecture: field('prefecture'),
    address1: field('address1'),
    address2: field('address2'),
    phone: field('phone'),
    email: field('email'),
  };
}

function typed(change: string | null | undefined, current: string | null): string | null {
  if (change === undefined) return current;
  return change === null || change.trim() === '' ? null : change;
}
