import { reportTrouble } from '../http/report-within.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { ConnectionReport } from '../mall.ts';
import type { MallError } from '../mall-error.ts';
import { FUNCTION_NOT_ENABLED } from './answers.ts';
import { wireExpiry } from './wire.ts';

export const TIMED_OUT: ConnectionReport = {
  state: 'failing',
  code: 'timeout',
  detail: '楽天市場の応答が時間内に得られませんでした。しばらくしてから、もう一度お試しください。',
};

/** `null` = the mall does not say. Without a zone Tokyo is meant. */
export function readExpiry(json: unknown): Date | null {
  const text = wireExpiry.safeParse(json).data?.expiryDate ?? '';
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(text)) return null;
  const at = new Date(/(?:Z|[+-]\d{2}:?\d{2})$/u.test(text) ? text : `${text}+09:00`);
  return Number.isNaN(at.getTime()) ? null : at;
}

export function reportConnected(expiresAt: Date | null): ConnectionReport {
  const connected = '楽天市場に接続できました。';
  if (expiresAt === null) return { state: 'ok', code: 'ok', detail: connected };
  return {
    state: 'ok',
    code: 'ok',
    detail: `${connected}ライセンスキーの有効期限は${tokyoDay(expiresAt)}です。期限までにRMSで新しいライセンスキーを発行し、ここに入力してください。`,
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
        detail: `楽天市場に接続できません。サービスシークレットとライセンスキーを確認してください。ライセンスキーは90日で期限が切れ、新しく発行すると古いものはすぐに使えなくなります。楽天市場の回答：${error.code ?? error.httpStatus ?? ''}`,
      };
    case 'refused':
      if (error.code === FUNCTION_NOT_ENABLED) {
        return {
          state: 'refused',
          code: 'function-not-enabled',
          detail: `RMSで「${asked}」が有効になっていません。RMSの「店舗様向け情報・サービス」＞「WEB APIサービス」＞「利用機能編集」で有効にしてください。`,
        };
      }
      return {
        state: 'failing',
        code: 'unavailable',
        detail: `楽天市場が接続テストに応じませんでした。楽天市場の回答：${error.message}`,
      };
    case 'rate-limited':
    case 'unavailable':
    case 'unreadable':
      return reportTrouble(error, TIMED_OUT);
    default:
      return error.kind satisfies never;
  }
}
