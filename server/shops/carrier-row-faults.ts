import type { CarrierTable } from '@matome/connectors/mall.ts';
import type { CarrierRow } from '@matome/domain/shipping/carrier-table.ts';

export const CARRIER_FAULTS = {
  'no-table': {
    ja: 'このモールには配送業者の対応表がありません。',
    en: 'This mall has no table of carriers.',
  },
  'unknown-code': { ja: 'このモールにないコードです。', en: 'The mall has no such code.' },
  'name-missing': {
    ja: 'このコードには配送業者名の入力が必要です。',
    en: 'This code needs the carrier’s name.',
  },
  twice: { ja: '同じ配送業者・配送方法の行が重複しています。', en: 'The same case stands twice.' },
} as const;

type Fault = { readonly index: number; readonly fault: keyof typeof CARRIER_FAULTS };

/** What is wrong with a shop's own rows, by their index. The name of carrier `other` may come from each shipment. */
export function carrierRowFaults(
  table: CarrierTable | undefined,
  rows: readonly CarrierRow[],
): readonly Fault[] {
  if (table === undefined) return rows.map((_, index) => ({ index, fault: 'no-table' as const }));
  const codes = new Set(table.codes.map(({ code }) => code));
  const cases = rows.map(({ carrier, method }) => `${carrier} ${method ?? ''}`);
  return rows.flatMap((row, index): readonly Fault[] => {
    if (cases.indexOf(cases[index] ?? '') !== index) return [{ index, fault: 'twice' }];
    if (row.code === null) return [];
    if (!codes.has(row.code) && !table.takesOtherCodes) return [{ index, fault: 'unknown-code' }];
    const wantsName = row.code === table.namedCode && row.carrier !== 'other' && row.name === null;
    return wantsName ? [{ index, fault: 'name-missing' }] : [];
  });
}
