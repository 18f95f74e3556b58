import { reportTimedOut, reportTrouble } from '../http/report-within.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { ConnectionReport } from '../mall.ts';
import type { MallError } from '../mall-error.ts';
import type { Words } from '../words.ts';
import { around } from '@matome/domain/text/said.ts';
import { FUNCTION_NOT_ENABLED } from './answers.ts';
import { wireExpiry } from './wire.ts';
import { NAME } from './codes.ts';

export const TIMED_OUT = reportTimedOut(NAME);

/** `null` = the mall does not say. Without a zone Tokyo is meant. */
export function readExpiry(json: unknown): Date | null {
  const text = wireExpiry.safeParse(json).data?.expiryDate ?? '';
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(text)) return null;
  const at = new Date(/(?:Z|[+-]\d{2}:?\d{2})$/u.test(text) ? text : `${text}+09:00`);
  return Number.isNaN(at.getTime()) ? null : at;
}

const CONNECTED: Words = { ja: '楽天市場に接続できました。', en: 'Connected to Rakuten Ichiba.' };

export function reportConnected(expiresAt: Date | null): ConnectionReport {
  if (expiresAt === null) return { state: 'ok', code: 'ok', detail: CONNECTED };
  return {
    state: 'ok',
    code: 'ok',
    detail: {
      ja: `${CONNECTED.ja}ライセンスキーの有効期限は${tokyoDay(expiresAt)}です。期限までにRMSで新しいライセンスキーを発行し、ここに入力してください。`,
      en: `${CONNECTED.en} The licence key ends on ${tokyoDay(expiresAt)}. Issue a new one in RMS before that day and enter it here.`,
    },
    credentialsExpireAt: expiresAt,
  };
}

/** `asked`: the function that was tried, by the name that RMS shows. */
export function reportFailure(error: MallError, asked: string): ConnectionReport {
  switch (error.kind) {
    case 'sign-in':
      return {
        state: 'refused',
        code: 'sign-in-refused',
        detail: around(String(error.code ?? error.httpStatus ?? ''), {
          ja: (code) =>
            `楽天市場に接続できません。サービスシークレットとライセンスキーを確認してください。ライセンスキーは90日で期限が切れ、新しく発行すると古いものはすぐに使えなくなります。楽天市場の回答：${code}`,
          en: (code) =>
            `Rakuten Ichiba refuses the connection. Check the service secret and the licence key. A licence key lives 90 days, and a new one ends the old one at once. Rakuten Ichiba says: ${code}`,
        }),
      };
    case 'refused':
      if (error.code === FUNCTION_NOT_ENABLED) {
        return {
          state: 'refused',
          code: 'function-not-enabled',
          detail: {
            ja: `RMSで「${asked}」が有効になっていません。RMSの「店舗様向け情報・サービス」＞「WEB APIサービス」＞「利用機能編集」で有効にしてください。`,
            en: `“${asked}” is not switched on in RMS. Switch it on there: services for shops (「店舗様向け情報・サービス」), web API service (「WEB APIサービス」), edit the functions in use (「利用機能編集」).`,
          },
        };
      }
      return {
        state: 'failing',
        code: 'unavailable',
        detail: around(error.said, {
          ja: (words) => `楽天市場が接続テストに応じませんでした。楽天市場の回答：${words}`,
          en: (words) => `Rakuten Ichiba did not answer the connection test. It says: ${words}`,
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
