import { reportTimedOut, reportTrouble } from '../http/report-within.ts';
import type { ConnectionReport } from '../mall.ts';
import type { MallError } from '../mall-error.ts';
import type { Words } from '../words.ts';
import { around } from '@matome/domain/text/said.ts';
import { wireShop } from './wire.ts';
import { NAME } from './codes.ts';

export const TIMED_OUT = reportTimedOut(NAME);

const UNREADABLE: Words = {
  ja: 'ラクマの店舗情報を読み取れませんでした。',
  en: 'What Rakuma says about the shop cannot be read.',
};

/** What the mall says about the shop that signed in. Only 1点もの accounts are served. */
export function reportShop(json: unknown): ConnectionReport {
  const shop = wireShop.safeParse(json);
  if (!shop.success) {
    return { state: 'failing', code: 'unavailable', detail: UNREADABLE };
  }
  const { name, account_type: accountType } = shop.data;
  if (accountType === 'single_item') {
    return {
      state: 'ok',
      code: 'ok',
      detail: {
        ja: `ラクマの店舗「${name}」に接続できました。【1点ものアカウント】です。`,
        en: `Connected to the Rakuma shop “${name}”, a single-item account.`,
      },
      accountType,
    };
  }
  const kind =
    accountType === 'stacked'
      ? { ja: '【縦づみアカウント】', en: 'A stacked account' }
      : { ja: `アカウントの種類「${accountType}」`, en: `An account of the kind “${accountType}”` };
  return {
    state: 'refused',
    code: 'account-type-not-supported',
    detail: {
      ja: `${kind.ja}には対応していません。【1点ものアカウント】のAPI情報を設定してください。この店舗の受注は取得も送信もされません。`,
      en: `${kind.en} is not supported. Enter the API settings of a single-item account. Nothing is fetched from this shop or sent to it.`,
    },
    accountType,
  };
}

export function reportFailure(error: MallError): ConnectionReport {
  switch (error.kind) {
    case 'sign-in':
      return {
        state: 'refused',
        code: 'sign-in-refused',
        detail: {
          ja: 'ラクマにサインインできません。ラクマに登録したメールアドレスと、発行されたAPIパスワード・クライアントID・クライアントシークレットを確認してください。',
          en: 'Rakuma refuses the sign-in. Check the e-mail address that is registered with Rakuma, and the API password, client ID and client secret that were issued.',
        },
      };
    case 'refused':
      return {
        state: 'refused',
        code: 'function-not-enabled',
        detail: around(error.said, {
          ja: (words) =>
            `ラクマがAPIの利用を認めていません。API申請の状況をラクマに確認してください。ラクマの回答：${words}`,
          en: (words) =>
            `Rakuma does not allow the use of its API. Ask Rakuma how the application for it stands. Rakuma says: ${words}`,
        }),
      };
    case 'rate-limited':
    case 'unavailable':
    case 'unreadable':
      return reportTrouble(error, TIMED_OUT);
    default:
      return error.kind satisfies never;
  }
}
