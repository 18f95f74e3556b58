import type { CarrierRow } from '@matome/domain/shipping/carrier-table.ts';
import type { Carrier } from '@matome/domain/shipping/carriers.ts';
import type { CarrierTable } from '../mall.ts';

/** Sent for carriers without a code of their own; Amazon then wants `carrierName`. */
export const OTHER_CARRIER_CODE = 'Other';

/** Amazon's list for Japan is not public; these are met in public code. The template in Seller Central has the valid values. */
export const CARRIER_TABLE: CarrierTable = {
  codes: [
    { code: 'YAMATO', name: { ja: 'ヤマト運輸', en: 'Yamato' } },
    { code: 'YamatoTransport', name: { ja: 'ヤマト運輸（YamatoTransport）', en: 'Yamato Transport' } },
    { code: 'SAGAWA', name: { ja: '佐川急便', en: 'Sagawa' } },
    { code: 'SagawaExpress', name: { ja: '佐川急便（SagawaExpress）', en: 'Sagawa Express' } },
    { code: 'NITTSU', name: { ja: '日本通運', en: 'Nittsu' } },
    { code: 'NipponExpress', name: { ja: '日本通運（NipponExpress）', en: 'Nippon Express' } },
    { code: 'JP_EXPRESS', name: { ja: 'JP_EXPRESS', en: 'JP_EXPRESS' } },
    { code: 'FEDEX_JP', name: { ja: 'フェデックス（日本）', en: 'FedEx Japan' } },
    { code: 'FedEx', name: { ja: 'フェデックス', en: 'FedEx' } },
    { code: 'DHL', name: { ja: 'DHL', en: 'DHL' } },
    { code: 'UPS', name: { ja: 'UPS', en: 'UPS' } },
    {
      code: OTHER_CARRIER_CODE,
      name: { ja: 'その他（配送業者名を送信）', en: 'Other (the carrier’s name is sent)' },
    },
  ],
  takesOtherCodes: true,
  namedCode: OTHER_CARRIER_CODE,
  defaults: [
    row('yamato', 'YAMATO', null),
    row('sagawa', 'SAGAWA', null),
    row('japan-post', OTHER_CARRIER_CODE, '日本郵便'),
    row('yu-pack', OTHER_CARRIER_CODE, 'ゆうパック'),
    row('seino', OTHER_CARRIER_CODE, '西濃運輸'),
    row('fukuyama', OTHER_CARRIER_CODE, '福山通運'),
    row('other', OTHER_CARRIER_CODE, null),
  ],
};

function row(carrier: Carrier, code: string, name: string | null): CarrierRow {
  return { carrier, method: null, code, name };
}
