import type { SettingField } from '../mall.ts';
import { RATING_MESSAGE_MAX_LENGTH } from './ratings.ts';
import { SHIP_MESSAGE_MAX_LENGTH } from './shipments.ts';

export const SETTINGS: readonly SettingField[] = [
  {
    name: 'email',
    label: { ja: 'ラクマに登録したメールアドレス', en: 'E-mail address registered at Rakuma' },
    kind: 'email',
    required: true,
    help: {
      ja: 'API申請のときにラクマへ登録した、API用のメールアドレスです。',
      en: 'The e-mail address for the API that was registered when API access was requested.',
    },
  },
  {
    name: 'apiPassword',
    label: { ja: 'APIパスワード', en: 'API password' },
    kind: 'secret',
    required: true,
    help: {
      ja: 'ラクマから発行されたAPI用のパスワードです。ラクマの画面にログインするパスワードではありません。',
      en: 'Issued by Rakuma for the API. It is not the password of Rakuma’s own screens.',
    },
  },
  {
    name: 'clientId',
    label: { ja: 'クライアントID', en: 'Client ID' },
    kind: 'text',
    required: true,
    help: {
      ja: 'ラクマから発行されたAPI情報のクライアントIDです。',
      en: 'The client ID of the API credentials issued by Rakuma.',
    },
  },
  {
    name: 'clientSecret',
    label: { ja: 'クライアントシークレット', en: 'Client secret' },
    kind: 'secret',
    required: true,
    help: {
      ja: 'ラクマから発行されたAPI情報のクライアントシークレットです。保存したあとは表示されません。',
      en: 'The client secret of the API credentials issued by Rakuma. It is not shown again once saved.',
    },
  },
  {
    name: 'ratingMessage',
    label: { ja: 'レビューメッセージ', en: 'Rating message' },
    kind: 'text',
    required: false,
    help: {
      ja: '購入者が受取評価をしたあとに、「良い」の評価とともに送るメッセージです（500文字まで）。空のときはユーザ評価を登録できません。',
      en: 'Sent with the grade “good” after the buyer has rated the receipt (at most 500 characters). Without it no buyer can be rated.',
    },
    maxLength: RATING_MESSAGE_MAX_LENGTH,
    multiline: true,
  },
  {
    name: 'shipMessage',
    label: { ja: '発送メッセージ', en: 'Message with the ship notice' },
    kind: 'text',
    required: false,
    help: {
      ja: '発送通知とともに取引メッセージへ送る文章です（1000文字まで）。空のときは発送通知だけを送ります。',
      en: 'Sent to the buyer together with the ship notice (at most 1,000 characters). Without it only the notice is sent.',
    },
    maxLength: SHIP_MESSAGE_MAX_LENGTH,
    multiline: true,
  },
];
