import type { CarrierRow } from '@matome/domain/shipping/carrier-table.ts';
import type { Carrier } from '@matome/domain/shipping/carriers.ts';
import type { CarrierTable } from '../mall.ts';

export const YAMATO = '1001';
export const JAPAN_POST = '1003';

/** ShipCompanyCode. From 1028 up they are not Rakuten's. */
const CODES = [
  { code: '1000', name: { ja: 'その他', en: 'Other' } },
  { code: YAMATO, name: { ja: 'ヤマト運輸', en: 'Yamato Transport' } },
  { code: '1002', name: { ja: '佐川急便', en: 'Sagawa Express' } },
  { code: JAPAN_POST, name: { ja: '日本郵便', en: 'Japan Post' } },
  { code: '1004', name: { ja: '西濃運輸', en: 'Seino Transportation' } },
  { code: '1005', name: { ja: '西武運輸', en: 'Seibu Transportation' } },
  { code: '1006', name: { ja: '福山通運', en: 'Fukuyama Transporting' } },
  { code: '1007', name: { ja: '名鉄運輸', en: 'Meitetsu Transport' } },
  { code: '1008', name: { ja: 'トナミ運輸', en: 'Tonami Transportation' } },
  { code: '1009', name: { ja: '第一貨物', en: 'Daiichi Freight' } },
  { code: '1010', name: { ja: '新潟運輸', en: 'Niigata Transport' } },
  { code: '1011', name: { ja: '中越運送', en: 'Chuetsu Transport' } },
  { code: '1012', name: { ja: '岡山県貨物運送', en: 'Okayama-ken Freight' } },
  { code: '1013', name: { ja: '久留米運送', en: 'Kurume Transport' } },
  { code: '1014', name: { ja: '山陽自動車運送', en: 'Sanyo Jidosha' } },
  { code: '1015', name: { ja: '日本トラック', en: 'Nippon Truck' } },
  { code: '1016', name: { ja: 'エコ配', en: 'Ecohai' } },
  { code: '1017', name: { ja: 'EMS', en: 'EMS' } },
  { code: '1018', name: { ja: 'DHL', en: 'DHL' } },
  { code: '1019', name: { ja: 'FedEx', en: 'FedEx' } },
  { code: '1020', name: { ja: 'UPS', en: 'UPS' } },
  { code: '1021', name: { ja: '日本通運', en: 'Nippon Express' } },
  { code: '1022', name: { ja: 'TNT', en: 'TNT' } },
  { code: '1023', name: { ja: 'OCS', en: 'OCS' } },
  { code: '1024', name: { ja: 'USPS', en: 'USPS' } },
  { code: '1025', name: { ja: 'SFエクスプレス', en: 'SF Express' } },
  { code: '1026', name: { ja: 'Aramex', en: 'Aramex' } },
  { code: '1027', name: { ja: 'SGHグローバル・ジャパン', en: 'SGH Global Japan' } },
  { code: '1028', name: { ja: 'JPロジスティクス', en: 'JP Logistics' } },
  { code: '1029', name: { ja: 'MagicalMove', en: 'MagicalMove' } },
  { code: '5000', name: { ja: 'ASKUL LOGIST', en: 'ASKUL LOGIST' } },
  { code: '5001', name: { ja: '店頭受取', en: 'Store pick-up' } },
] as const;

/** The mall has one code for all that Japan Post carries, ゆうパック too. */
export const CARRIER_TABLE: CarrierTable = {
  codes: CODES,
  takesOtherCodes: false,
  namedCode: null,
  defaults: [
    row('yamato', YAMATO),
    row('sagawa', '1002'),
    row('japan-post', JAPAN_POST),
    row('yu-pack', JAPAN_POST),
    row('seino', '1004'),
    row('fukuyama', '1006'),
    row('other', '1000'),
  ],
};

function row(carrier: Carrier, code: string): CarrierRow {
  return { carrier, method: null, code, name: null };
}

/** Orders to September 2018 carry the older codes. */
const OURS: ReadonlyMap<string, Carrier> = new Map<string, Carrier>([
  [YAMATO, 'yamato'],
  ['1002', 'sagawa'],
  [JAPAN_POST, 'japan-post'],
  ['1004', 'seino'],
  ['1006', 'fukuyama'],
  ['1000', 'other'],
  ['999', 'other'],
]);

type MallCarrier = { readonly carrier: Carrier; readonly carrierName: string | null };

/** A carrier that is none of ours is `other` with its name; `undefined` = a code that we do not know. */
export function carrierAtMall(shipCompanyCode: string): MallCarrier | undefined {
  const carrier = OURS.get(shipCompanyCode);
  if (carrier !== undefined) return { carrier, carrierName: null };
  const known = CODES.find(({ code }) => code === shipCompanyCode);
  return known === undefined ? undefined : { carrier: 'other', carrierName: known.name.ja };
}
