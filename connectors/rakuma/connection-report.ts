import { reportTrouble } from '../http/report-within.ts';
import type { ConnectionReport } from '../mall.ts';
import type { MallError } from '../mall-error.ts';
import { wireShop } from './wire.ts';

export const TIMED_OUT: ConnectionReport = {
  state: 'failing',
  code: 'timeout',
  detail: 'ラクマの応答が時間内に得られませんでした。しばらくしてから、もう一度お試しください。',
};

/** What the mall says about the shop that signed in. Only 1点もの accounts are served. */
export function reportShop(json: unknown): ConnectionReport {
  const shop = wireShop.safeParse(json);
  if (!shop.success) {
    return { state: 'failing', code: 'unavailable', detail: 'ラクマの店舗情報を読み取れませんでした。' };
  }
  const { name, account_type: accountType } = shop.data;
  if (accountType === 'single_item') {
    return {
      state: 'ok',
      code: 'ok',
      detail: `ラクマの店舗「${name}」に接続できました。【1点ものアカウント】です。`,
      accountType,
    };
  }
  const kind = accountType === 'stacked' ? '【縦づみアカウント】' : `アカウントの種類「${accountType}」`;
  return {
    state: 'refused',
    code: 'account-type-not-supported',
    detail: `${kind}には対応していません。【1点ものアカウント】のAPI情報を設定してください。この店舗の受注は取得も送信もされません。`,
    accountType,
  };
}

export function reportFailure(error: MallError): ConnectionReport {
  switch (error.kind) {
    case 'sign-in':
      return {
        state: 'refused',
        code: 'sign-in-refused',
        detail:
          'ラクマにサインインできません。ラクマに登録したメールアドレスと、発行されたAPIパスワード・クライアントID・クライアントシークレットを確認してください。',
      };
    case 'refused':
      return {
        state: 'refused',
        code: 'function-not-enabled',
        detail: `ラクマがAPIの利用を認めていません。API申請の状況をラクマに確認してください。ラクマの回答：${error.message}`,
      };
    case 'rate-limited':
    case 'unavailable':
    case 'unreadable':
      return reportTrouble(error, TIMED_OUT);
    default:
      return error.kind satisfies never;
  }
}
