import type { SettingField } from '../mall.ts';
import { CONFIRMS } from './confirm-orders.ts';

export const SETTINGS: readonly SettingField[] = [
  {
    name: 'serviceSecret',
    label: { ja: 'サービスシークレット', en: 'Service secret' },
    kind: 'secret',
    required: true,
    help: {
      ja: 'RMSの「店舗様向け情報・サービス」＞「WEB APIサービス」に表示される、「SP」で始まる文字列です。ライセンスキーを更新しても変わりません。',
      en: 'Shown in RMS under 店舗様向け情報・サービス > WEB APIサービス; it begins with “SP”. It stays the same when the licence key is renewed.',
    },
  },
  {
    name: 'licenseKey',
    label: { ja: 'ライセンスキー', en: 'Licence key' },
    kind: 'secret',
    required: true,
    help: {
      ja: '同じ画面で発行する、「SL」で始まる文字列です。90日目の23:59:59に期限が切れます。新しく発行すると古いキーはその瞬間に使えなくなるので、発行したらすぐにここへ入力してください。「利用機能編集」で、受注APIの searchOrder・getOrder・confirmOrder・updateOrderShipping と、license.expiryDate.get を有効にしてください。',
      en: 'Issued on the same screen; it begins with “SL” and ends at 23:59:59 of its 90th day. Issuing a new one ends the old one at that moment, so enter it here at once. Under 利用機能編集 switch on searchOrder, getOrder, confirmOrder and updateOrderShipping of the order API, and license.expiryDate.get.',
    },
  },
  {
    name: 'confirmOrders',
    label: { ja: '取込時の注文確認', en: 'Confirm orders when they are fetched' },
    kind: 'choice',
    required: false,
    help: {
      ja: '「行う」にすると、取り込んだ「注文確認待ち」の受注を楽天市場で注文確認します。楽天市場の注意表示などがある受注は行いません。',
      en: 'With “Yes”, fetched orders that await 注文確認 are confirmed at Rakuten. Orders that Rakuten has marked are left alone.',
    },
    choices: [
      { value: 'no', label: { ja: '行わない', en: 'No' } },
      { value: CONFIRMS, label: { ja: '行う', en: 'Yes' } },
    ],
  },
];
