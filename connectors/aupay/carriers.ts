import type { CarrierRow } from '@matome/domain/shipping/carrier-table.ts';
import type { Carrier } from '@matome/domain/shipping/carriers.ts';
import type { CarrierTable } from '../mall.ts';

/** `shippingCarrier`, one character. 3 and 8 were never seen. */
export const CARRIER_TABLE: CarrierTable = {
  codes: [
    { code: '1', name: { ja: 'ヤマト運輸', en: 'Yamato Transport' } },
    { code: '2', name: { ja: '佐川急便', en: 'Sagawa Express' } },
    { code: '4', name: { ja: '福山通運', en: 'Fukuyama Transporting' } },
    { code: '5', name: { ja: '西濃運輸', en: 'Seino Transportation' } },
    { code: '6', name: { ja: '日本郵便', en: 'Japan Post' } },
    { code: '7', name: { ja: 'Rakuten EXPRESS', en: 'Rakuten EXPRESS' } },
    { code: '9', name: { ja: 'その他', en: 'Other' } },
  ],
  takesOtherCodes: false,
  namedCode: null,
  defaults: [
    row('yamato', '1'),
    row('sagawa', '2'),
    row('japan-post', '6'),
    row('yu-pack', '6'),
    row('seino', '5'),
    row('fukuyama', '4'),
    row('other', '9'),
  ],
};

function row(carrier: Carrier, code: string): CarrierRow {
  return { carrier, method: null, code, name: null };
}

type MallCarrier = { readonly carrier: Carrier; readonly carrierName: string | null };

/** The mall has one code for all that Japan Post carries, ゆうパック too. */
const CARRIERS_AT_MALL: ReadonlyMap<string, MallCarrier> = new Map<string, MallCarrier>([
  ['1', { carrier: 'yamato', carrierName: null }],
  ['2', { carrier: 'sagawa', carrierName: null }],
  ['4', { carrier: 'fukuyama', carrierName: null }],
  ['5', { carrier: 'seino', carrierName: null }],
  ['6', { carrier: 'japan-post', carrierName: null }],
  ['7', { carrier: 'other', carrierName: 'Rakuten EXPRESS' }],
  ['9', { carrier: 'other', carrierName: null }],
]);

/** `undefined` = a code that we do not know. */
export function carrierAtMall(code: string): MallCarrier | undefined {
  return CARRIERS_AT_MALL.get(code);
}
