import type { CarrierRow } from '@matome/domain/shipping/carrier-table.ts';
import type { Carrier, Method } from '@matome/domain/shipping/carriers.ts';
import type { CarrierTable } from '../mall.ts';

/** 未定: sent for carriers that Rakuma has no id for; carrier and number then stand in the message. */
export const UNDECIDED_METHOD_ID = 9;

const JAPAN_POST: readonly [Method, number][] = [
  ['parcel', 2],
  ['letter-pack', 3],
  ['non-standard-mail', 1],
  ['yu-packet', 17],
  ['click-post', 11],
  ['mail-bin', 12],
];

/** Delivery methods of Rakuma that a seller may name. */
export const CARRIER_TABLE: CarrierTable = {
  codes: [
    { code: '6', name: { ja: 'ヤマト宅急便', en: 'Yamato TA-Q-BIN' } },
    { code: '14', name: { ja: '宅急便コンパクト', en: 'TA-Q-BIN Compact' } },
    { code: '2', name: { ja: 'ゆうパック元払い', en: 'Yu-Pack, prepaid' } },
    { code: '3', name: { ja: 'レターパックプラス', en: 'Letter Pack Plus' } },
    { code: '4', name: { ja: 'レターパックライト', en: 'Letter Pack Light' } },
    { code: '1', name: { ja: '普通郵便', en: 'Ordinary mail' } },
    { code: '17', name: { ja: 'ゆうパケット', en: 'Yu-Packet' } },
    { code: '11', name: { ja: 'クリックポスト', en: 'Click Post' } },
    { code: '12', name: { ja: 'ゆうメール元払い', en: 'Yu-Mail, prepaid' } },
    { code: '16', name: { ja: 'スマートレター', en: 'Smart Letter' } },
    {
      code: '9',
      name: { ja: '未定（メッセージに配送業者を記載）', en: 'Undecided (carrier in the message)' },
    },
  ],
  takesOtherCodes: false,
  namedCode: null,
  defaults: [
    row('yamato', 'compact', 14),
    row('yamato', null, 6),
    ...JAPAN_POST.map(([method, id]) => row('japan-post', method, id)),
    row('japan-post', null, 1),
    ...JAPAN_POST.map(([method, id]) => row('yu-pack', method, id)),
    row('yu-pack', null, 2),
    row('sagawa', null, UNDECIDED_METHOD_ID),
    row('seino', null, UNDECIDED_METHOD_ID),
    row('fukuyama', null, UNDECIDED_METHOD_ID),
    row('other', null, UNDECIDED_METHOD_ID),
  ],
};

function row(carrier: Carrier, method: Method | null, id: number): CarrierRow {
  return { carrier, method, code: String(id), name: null };
}
