import { reportTimedOut, reportTrouble } from '../http/report-within.ts';
import type { ConnectionReport } from '../mall.ts';
import type { MallError } from '../mall-error.ts';
import type { Words } from '../words.ts';
import { around } from '@matome/domain/text/said.ts';
import { wireParticipations } from './wire.ts';
import { NAME } from './codes.ts';

export const TIMED_OUT = reportTimedOut(NAME);

const UNREADABLE: Words = {
  ja: 'Amazonの出品者情報を読み取れませんでした。',
  en: 'What Amazon says about the seller cannot be read.',
};

/** What Amazon says about the seller who signed in: whether the marketplace is among theirs. */
export function reportParticipations(json: unknown, marketplaceId: string): ConnectionReport {
  const seller = wireParticipations.safeParse(json);
  if (!seller.success) {
    return { state: 'failing', code: 'unavailable', detail: UNREADABLE };
  }
  const found = seller.data.payload.find(({ marketplace }) => marketplace.id === marketplaceId);
  if (found === undefined || found.participation?.isParticipating === false) {
    return {
      state: 'refused',
      code: 'function-not-enabled',
      detail: {
        ja: `サインインはできましたが、この出品者はマーケットプレイス「${marketplaceId}」に出品していません。マーケットプレイスIDと、アプリを認可した出品用アカウントを確認してください。`,
        en: `The sign-in works, but this seller does not sell in the marketplace “${marketplaceId}”. Check the marketplace ID and the seller account that authorised the app.`,
      },
    };
  }
  const { storeName } = found;
  const detail = storeName
    ? {
        ja: `Amazonの店舗「${storeName}」に接続できました。`,
        en: `Connected to the Amazon store “${storeName}”.`,
      }
    : { ja: 'Amazonに接続できました。', en: 'Connected to Amazon.' };
  return { state: 'ok', code: 'ok', detail };
}

export function reportFailure(error: MallError): ConnectionReport {
  switch (error.kind) {
    case 'sign-in':
      return {
        state: 'refused',
        code: 'sign-in-refused',
        detail: {
          ja: 'Amazonにサインインできません。LWAクライアントID・LWAクライアントシークレット・リフレッシュトークンを確認してください。シークレットは180日、認可は365日で期限が切れます。',
          en: 'Amazon refuses the sign-in. Check the LWA client ID, the LWA client secret and the refresh token. A secret lives 180 days, an authorisation 365 days.',
        },
      };
    case 'refused':
      return {
        state: 'refused',
        code: 'function-not-enabled',
        detail: around(error.said, {
          ja: (words) =>
            `Amazonが受注APIの利用を認めていません。アプリのロール（「在庫・注文の追跡」「消費者への直接配送（制限付き）」など）を付けたうえで、アプリを認可し直してください。Amazonの回答：${words}`,
          en: (words) =>
            `Amazon does not allow the use of its order API. Give the app its roles (Inventory and Order Tracking, Direct-to-Consumer Delivery (Restricted) and so on), then authorise it again. Amazon says: ${words}`,
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
