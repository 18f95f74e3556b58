import type { Person } from '../persons/person.ts';
import type { Decisions } from './decisions.ts';
import type { MallOrder } from './mall-order.ts';

/**
 * The texts that an order is found by: order number, item names, SKUs, tracking numbers, and the names, kana, companies
 * and phones of everybody in it, as the mall has them and as we changed them. Each text once.
 */
export function searchTexts(
  mallOrder: Pick<MallOrder, 'mallOrderNo' | 'orderer' | 'parcels' | 'lines'>,
  decisions: Pick<Decisions, 'orderer' | 'recipient' | 'parcels'>,
): string[] {
  const texts = new Set<string>([mallOrder.mallOrderNo]);
  const add = (text: string | null) => {
    if (text !== null && text !== '') texts.add(text);
  };
  const addPerson = (person: Person | null) => {
    if (person === null) return;
    for (const text of [person.name, person.kana, person.company, person.phone]) add(text);
  };
  for (const person of [mallOrder.orderer, decisions.orderer, decisions.recipient]) addPerson(person);
  for (const parcel of mallOrder.parcels) addPerson(parcel.recipient);
  for (const { name, sku } of mallOrder.lines) {
    add(name);
    add(sku);
  }
  for (const { shipment } of [...decisions.parcels, ...mallOrder.parcels]) {
    for (const number of shipment.trackingNumbers) add(number);
  }
  return [...texts];
}
