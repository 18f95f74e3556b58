import type { SettingField } from '../mall.ts';

export const SETTINGS: readonly SettingField[] = [
  {
    name: 'sellerId',
    label: { ja: '出品者ID（マーチャントトークン）', en: 'Seller ID (merchant token)' },
    kind: 'text',
    required: false,
    credential: true,
    help: {
      ja: 'セラーセントラルの 設定 → 出品用アカウント情報 → 「出品者トークン」に表示されるAから始まる文字列です。受注の取得と発送通知には使いません。',
      en: 'In Seller Central: Settings → Account Info → Merchant Token, beginning with A. Not needed for orders and ship notices.',
    },
  },
  {
    name: 'clientId',
    label: { ja: 'LWAクライアントID', en: 'LWA client ID' },
    kind: 'text',
    required: true,
    help: {
      ja: 'セラーセントラルの アプリとサービス → アプリの開発 で、作成したアプリの「LWA認証情報」の「表示」を押すと出る、amzn1.application-oa2-client. から始まる値です。',
      en: 'In Seller Central: Apps & Services → Develop Apps → your app → LWA credentials → View; it begins with amzn1.application-oa2-client.',
    },
  },
  {
    name: 'clientSecret',
    label: { ja: 'LWAクライアントシークレット', en: 'LWA client secret' },
    kind: 'secret',
    required: true,
    help: {
      ja: '「LWAクライアントID」と同じ画面に表示されます。180日ごとの更新がAmazonの決まりです。更新したら、ここにも新しい値を入れてください。保存したあとは表示されません。',
      en: 'Shown on the same page as the LWA client ID. Amazon wants it rotated every 180 days; enter the new one here. It is not shown again once saved.',
    },
    livesDays: 180,
  },
  {
    name: 'refreshToken',
    label: { ja: 'リフレッシュトークン', en: 'Refresh token' },
    kind: 'secret',
    required: true,
    help: {
      ja: 'セラーセントラルの アプリとサービス → アプリの開発 で、アプリの ▼ → 「認証」（アプリを認可）を押すと一度だけ表示される、Atzr| から始まる値です。365日ごとの再認証が必要です。保存したあとは表示されません。',
      en: 'In Seller Central: Apps & Services → Develop Apps → ▼ → Authorize app; shown once, beginning with Atzr|. The authorisation is renewed every 365 days. It is not shown again once saved.',
    },
    livesDays: 365,
  },
  {
    name: 'marketplaceId',
    label: { ja: 'マーケットプレイスID', en: 'Marketplace ID' },
    kind: 'text',
    required: false,
    credential: true,
    help: {
      ja: '空のときはAmazon.co.jp（A1VC38T7YXB528）です。ふつうは入力不要です。',
      en: 'Empty means Amazon.co.jp (A1VC38T7YXB528). Usually there is no need to enter it.',
    },
  },
];
