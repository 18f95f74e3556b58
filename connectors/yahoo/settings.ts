import type { SettingField } from '../mall.ts';

export const SETTINGS: readonly SettingField[] = [
  {
    name: 'sellerId',
    label: { ja: 'ストアアカウント', en: 'Store account (seller id)' },
    kind: 'text',
    required: true,
    help: {
      ja: 'ストアのURL（https://store.shopping.yahoo.co.jp/〇〇〇/）の〇〇〇の部分です。',
      en: 'The last part of the store’s address, https://store.shopping.yahoo.co.jp/…/.',
    },
  },
  {
    name: 'clientId',
    label: { ja: 'Client ID', en: 'Client ID' },
    kind: 'text',
    required: true,
    help: {
      ja: 'Yahoo!デベロッパーネットワークの「アプリケーションの管理」で、ストア向けに登録したアプリケーションのClient IDです。アプリケーションの「コールバックURL」に、このデスクのアドレスに「/consent」を付けたもの（例：https://desk.example.co.jp/consent）を登録してください。',
      en: 'Of the application that was registered for stores at Yahoo! Developer Network. Register this desk’s address followed by /consent as its callback URL.',
    },
  },
  {
    name: 'clientSecret',
    label: { ja: 'シークレット', en: 'Client secret' },
    kind: 'secret',
    required: true,
    help: {
      ja: 'Client IDと同じ画面に表示されるシークレットです。保存したあとは表示されません。',
      en: 'Shown on the same page as the client ID. It is not shown again once saved.',
    },
  },
  {
    name: 'refreshToken',
    label: { ja: 'リフレッシュトークン', en: 'Refresh token' },
    kind: 'secret',
    required: true,
    help: {
      ja: '「同意の画面を開く」から同意すると、自動で入ります。同意から4週間で期限が切れるので、それまでにもう一度同意してください。ストアの担当者として登録されたビジネスIDと連携したYahoo! JAPAN IDで同意する必要があります。',
      en: 'Filled in when you consent on the mall’s page. It ends four weeks after the consent; consent again before. The Yahoo! JAPAN ID must be tied to a Business ID that is registered as staff of the store.',
    },
    livesDays: 28,
  },
  {
    name: 'publicKey',
    label: { ja: 'ストアの公開鍵', en: 'Public key of the store' },
    kind: 'text',
    required: false,
    credential: true,
    multiline: true,
    maxLength: 5000,
    help: {
      ja: 'ストアクリエイターProの「設定」＞「暗号鍵管理」＞「Web APIを利用する」で公開鍵を発行して「有効」にし、BEGINの行からENDの行までをそのまま貼り付けてください。設定しないと、同意から12時間で受注を取得できなくなります。公開鍵にも有効期限があります。',
      en: 'Issue it in Store Creator Pro under 設定 > 暗号鍵管理 > Web APIを利用する, enable it, and paste all of it from the BEGIN line to the END line. Without it the consent ends after 12 hours. The key expires too.',
    },
  },
  {
    name: 'publicKeyVersion',
    label: { ja: '公開鍵のバージョン', en: 'Version of the public key' },
    kind: 'number',
    required: false,
    credential: true,
    help: {
      ja: '公開鍵と同じ画面に表示される数字です。公開鍵を発行し直すと変わります。',
      en: 'The number shown beside the public key. It changes when a new key is issued.',
    },
  },
  {
    name: 'completeAfterShipping',
    label: { ja: '出荷後の注文完了', en: 'Complete orders after shipping' },
    kind: 'choice',
    required: false,
    help: {
      ja: '「行う」にすると、出荷済みで入金済みの受注を、次の取込のときに「完了」にします。いたずら注文などの表示がある受注は行いません。',
      en: 'With “Yes”, orders that are shipped and paid are set to 完了 at the next fetch. Orders that the mall has marked are left alone.',
    },
    choices: [
      { value: 'no', label: { ja: '行わない', en: 'No' } },
      { value: 'yes', label: { ja: '行う', en: 'Yes' } },
    ],
  },
];
