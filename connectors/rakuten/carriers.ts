import type { CarrierRow } from '@matome/domain/shipping/carrier-table.ts';
import type { Carrier, Method } from '@matome/domain/shipping/carriers.ts';
import type { CarrierTable } from '../mall.ts';

/** deliveryCompany, with the carrier of ours that it is; the others are `other` under their own name. */
const COMPANIES: readonly {
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  readonly carrier?: Carrier;
  readonly method?: Method;
}[] = [
  { code: '1000', ja: 'その他', en: 'Other', carrier: 'other' },
  { code: '1001', ja: 'ヤマト運輸', en: 'Yamato Transport', carrier: 'yamato' },
  { code: '1002', ja: '佐川急便', en: 'Sagawa Express', carrier: 'sagawa' },
  { code: '1003', ja: '日本郵便', en: 'Japan Post', carrier: 'japan-post' },
  { code: '1004', ja: '西濃運輸', en: 'Seino Transportation', carrier: 'seino' },
  { code: '1005', ja: 'セイノースーパーエクスプレス', en: 'Seino Super Express' },
  { code: '1006', ja: '福山通運', en: 'Fukuyama Transporting', carrier: 'fukuyama' },
  { code: '1007', ja: '名鉄運輸', en: 'Meitetsu Transport' },
  { code: '1008', ja: 'トナミ運輸', en: 'Tonami Transportation' },
  { code: '1009', ja: '第一貨物', en: 'Daiichi Freight System' },
  { code: '1010', ja: '新潟運輸', en: 'Niigata Unyu' },
  { code: '1011', ja: '中越運送', en: 'Chuetsu Transport' },
  { code: '1012', ja: '岡山県貨物運送', en: 'Okayama Freight' },
  { code: '1013', ja: '久留米運送', en: 'Kurume Transport' },
  { code: '1014', ja: '山陽自動車運送', en: 'Sanyo Jidosha Unso' },
  { code: '1015', ja: 'NXトランスポート', en: 'NX Transport' },
  { code: '1016', ja: 'エコ配', en: 'Ecohai' },
  { code: '1017', ja: 'EMS', en: 'EMS' },
  { code: '1018', ja: 'DHL', en: 'DHL' },
  { code: '1019', ja: 'FedEx', en: 'FedEx' },
  { code: '1020', ja: 'UPS', en: 'UPS' },
  { code: '1021', ja: '日本通運', en: 'Nippon Express' },
  { code: '1022', ja: 'TNT', en: 'TNT' },
  { code: '1023', ja: 'OCS', en: 'OCS' },
  { code: '1024', ja: 'USPS', en: 'USPS' },
  { code: '1025', ja: 'SFエクスプレス', en: 'SF Express' },
  { code: '1026', ja: 'Aramex', en: 'Aramex' },
  { code: '1027', ja: 'SGHグローバル・ジャパン', en: 'SGH Global Japan' },
  { code: '1028', ja: 'Rakuten EXPRESS', en: 'Rakuten EXPRESS' },
  {
    code: '1029',
    ja: '日本郵便 楽天倉庫出荷',
    en: 'Japan Post from Rakuten’s warehouse',
    carrier: 'japan-post',
  },
  {
    code: '1030',
    ja: 'ヤマト クロネコゆうパケット',
    en: 'Yamato Kuroneko Yu-Packet',
    carrier: 'yamato',
    method: 'yu-packet',
  },
  { code: '1031', ja: '名鉄NX運輸', en: 'Meitetsu NX Transport' },
];

type Company = {
  readonly carrier: Carrier;
  readonly carrierName: string | null;
  readonly method: Method | null;
};

/** `undefined` = a company that we do not know. */
export function companyOf(deliveryCompany: string): Company | undefined {
  const company = COMPANIES.find(({ code }) => code === deliveryCompany);
  if (company === undefined) return undefined;
  const { carrier, ja, method = null } = company;
  if (carrier === undefined) return { carrier: 'other', carrierName: ja, method };
  return { carrier, carrierName: null, method };
}

export const CARRIER_TABLE: CarrierTable = {
  codes: COMPANIES.map(({ code, ja, en }) => ({ code, name: { ja, en } })),
  takesOtherCodes: false,
  namedCode: null,
  defaults: [
    row('yamato', '1001'),
    row('sagawa', '1002'),
    row('japan-post', '1003'),
    row('yu-pack', '1003'),
    row('seino', '1004'),
    row('fukuyama', '1006'),
    row('other', '1000'),
  ],
};

function row(carrier: Carrier, code: string): CarrierRow {
  return { carrier, method: null, code, name: null };
}
