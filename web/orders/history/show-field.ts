import type { Words } from '../../words/words.ts';

/** A field's name in the history (`parcels.2.shipment.shipsOn`) in words: 荷物 2 · 出荷日. */
export function showField(field: string, words: Words['orders']['detail']): string {
  const names: Readonly<Record<string, string>> = { ...words.fields, ...words.person, ...words.amounts };
  const parts = field.split('.');
  // 出荷 · 出荷日 would say it twice.
  const said = parts.filter((part, index) => !(part === 'shipment' && index < parts.length - 1));
  return said.map((part) => names[part] ?? part).join(' · ');
}
