import { reportTrouble } from '../http/report-within.ts';
import type { ConnectionReport } from '../mall.ts';
import type { MallError } from '../mall-error.ts';
import { wireParticipations } from './wire.ts';

export const TIMED_OUT: ConnectionReport = {
  state: 'failing',
  code: 'timeout',
  detail: 'Amazonの応答が時間内に得られませんでした。しばらくしてから、もう一度お試しください。',
};

/** What Amazon says about the seller who signed in: whether the marketplace is among theirs. */
export function reportParticipations(json: unknown, marketplaceId: string): ConnectionReport {
  const seller = wireParticipations.safeParse(json);
  if (!seller.success) {
    return { state: 'failing', code: 'unavailable', detail: 'Amazonの出品者情報を読み取れませんでした。' };
  }
  const found = seller.data.payload.find(({ marketplace }) => marketplace.id === marketplaceId);
  if (found === undefined || found.participation?.isParticipating === false) {
    return {
      state: 'refused',
      code: 'function-not-enabled',
      detail: `サインインはできましたが、この出品者はマーケットプレイス「${marketplaceId}」に出品していません。マーケットプレイスIDと、アプリを認可した出品用アカウントを確認してください。`,
    };
  }
  const name = found.storeName ? `の店舗「${found.storeName}」` : '';
  return { state: 'ok', code: 'ok', detail: `Amazon${name}に接続できました。` };
}

export function reportFailure(error: MallError): ConnectionReport {
  switch (error.kind) {
    case 'sign-in':
      return {
        state: 'refused',
        code: 'sign-in-refused',
        detail:
          'Amazonにサインインできません。LWAクライアントID・LWAクライアントシークレット・リフレッシュトークンを確認してください。シークレットは180日、認可は365日で期限が切れます。',
      };
    case 'refused':
      return {
        state: 'refused',
        code: 'function-not-enabled',
        detail: `Amazonが受注APIの利用を認めていません。アプリのロール（「在庫・注文の追跡」「消費者への直接配送（制限付き）」など）を付けたうえで、アプリを認可し直してください。Amazonの回答：${error.message}`,
      };
    case 'rate-limited':
    case 'unavailable':
    case 'unreadable':
      return reportTrouble(error, TIMED_OUT);
    default:
      return error.kind satisfies never;
  }
}
