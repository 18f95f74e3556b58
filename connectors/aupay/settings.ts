import type { SettingField } from '../mall.ts';

/** By the mall's rule, from the day of issue. */
const KEY_LIVES_DAYS = 90;

export const SETTINGS: readonly SettingField[] = [
  {
    name: 'shopId',
    label: { ja: '店舗ID', en: 'Shop ID' },
    kind: 'text',
    required: true,
    help: {
      ja: 'Wow!managerにログインするときに使う、数字の店舗ID（会員ID）です。APIキーを発行した店舗のものを入力してください。',
      en: 'The numeric shop ID with which you sign in to Wow!manager. It must be the shop for which the API key was issued.',
    },
    maxLength: 18,
  },
  {
    name: 'apiKey',
    label: { ja: 'APIキー', en: 'API key' },
    kind: 'secret',
    required: true,
    help: {
      ja: 'Wow!managerの「各種お申し込み」→「API利用申請」で利用規約に同意すると発行されます。同じ画面で、このサーバーの固定IPアドレスを「接続元IP」に登録してください。登録のないIPアドレスからは接続できません。キーは発行から90日で失効します。再発行したら、新しいキーをここに入れ直してください。',
      en: 'Issued in Wow!manager under 各種お申し込み → API利用申請, after you accept the terms. Register the fixed IP address of this server as 接続元IP on the same page: calls from any other address fail. A key ends 90 days after it was issued; enter the new one here when you have had it reissued.',
    },
    livesDays: KEY_LIVES_DAYS,
  },
  {
    name: 'apiKeyExpiresOn',
    label: { ja: 'APIキーの有効期限', en: 'API key valid until' },
    kind: 'text',
    required: false,
    credential: true,
    help: {
      ja: 'APIキーの発行時にWow!managerに表示される有効期限を、2026-04-01の形で入力します。期限が近づくとお知らせします。空のときは、APIキーを入力した日から90日と数えます。キーを入れ替えたら、この日付も直してください。',
      en: 'The expiry date that Wow!manager shows when it issues the key, as 2026-04-01. You are warned before it. Without it, 90 days are counted from the day the key was entered here. Change it together with the key.',
    },
    maxLength: 10,
  },
];
