import { reportTrouble } from '../http/report-within.ts';
import { startOfTokyoDay } from '@matome/domain/time/tokyo.ts';
import type { ConnectionReport, Credentials } from '../mall.ts';
import type { MallError } from '../mall-error.ts';
import { SHOP_ID_REFUSED } from './answers.ts';
import { readDay } from './wire-values.ts';

export const CONNECTED: ConnectionReport = {
  state: 'ok',
  code: 'ok',
  detail: 'au PAY マーケットに接続できました。',
};

export const TIMED_OUT: ConnectionReport = {
  state: 'failing',
  code: 'timeout',
  detail: 'au PAY マーケットの応答が時間内に得られませんでした。しばらくしてから、もう一度お試しください。',
};

export function reportFailure(error: MallError): ConnectionReport {
  switch (error.kind) {
    case 'sign-in':
      return reportRefusal(error);
    case 'refused':
      return {
        state: 'refused',
        code: 'function-not-enabled',
        detail: `au PAY マーケットが受注の検索を受け付けませんでした。Wow!managerの「API利用申請」の状況を確認してください。モールの回答：${error.message}`,
      };
    case 'rate-limited':
    case 'unavailable':
    case 'unreadable':
      return reportTrouble(error, TIMED_OUT);
    default:
      return error.kind satisfies never;
  }
}

/**
 * The mall answers a wrong key, an expired one, an address that is not registered and a missing right alike. Its words, or an HTTP
 * 403 as from a gate before the API, may tell them apart; where they do not, the sentence names all that may be wrong.
 */
function reportRefusal({ code, httpStatus, message }: MallError): ConnectionReport {
  if (code === SHOP_ID_REFUSED) return refuse('sign-in-refused', `${SHOP_ID_WRONG}${message}`);
  if (/\bIP\b|接続元|アドレス/iu.test(message) || httpStatus === 403)
    return refuse('ip-not-registered', `${IP_NOT_REGISTERED}${message}`);
  if (/期限|失効/u.test(message)) return refuse('sign-in-refused', `${KEY_EXPIRED}${message}`);
  if (/権限|未申請|利用申請/u.test(message)) return refuse('function-not-enabled', `${NO_RIGHT}${message}`);
  return refuse('sign-in-refused', `${KEY_REFUSED_OR_MORE}${message}`);
}

function refuse(code: ConnectionReport['code'], detail: string): ConnectionReport {
  return { state: 'refused', code, detail };
}

const SHOP_ID_WRONG =
  '店舗IDがAPIキーと合いません。APIキーを発行した店舗の、数字の店舗IDを設定してください。モールの回答：';
const IP_NOT_REGISTERED =
  'このサーバーの接続元IPアドレスが登録されていません。Wow!managerの「各種お申し込み」→「API利用申請」で、このサーバーの固定IPアドレスを接続元IPに登録してください。モールの回答：';
const KEY_EXPIRED =
  'APIキーの有効期限（90日）が切れています。Wow!managerでAPIキーを発行し直し、新しいキーを設定してください。モールの回答：';
const NO_RIGHT =
  'このAPIキーでは受注のAPIを利用できません。Wow!managerの「API利用申請」で、受注のAPIの利用を申請してください。モールの回答：';
const KEY_REFUSED_OR_MORE =
  'au PAY マーケットに接続できません。次の4つを順に確認してください。①APIキーと店舗IDが正しい ②APIキーの有効期限（90日）内である ③このサーバーの接続元IPアドレスがWow!managerに登録されている ④受注のAPIの利用を申請している。モールの回答：';

/** The day that the mall showed when it issued the key. The hour is not known, so the key is taken to end as that day begins. */
export function withExpiry(
  report: ConnectionReport,
  { apiKeyExpiresOn = '' }: Credentials,
): ConnectionReport {
  const text = apiKeyExpiresOn.trim();
  if (text === '') return report;
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? readDay(text) : null;
  if (day !== null) return { ...report, credentialsExpireAt: startOfTokyoDay(day) };
  return {
    ...report,
    detail: `${report.detail}「APIキーの有効期限」は2026-04-01の形の、実在する日付で入力してください。入力された「${text}」は使われません。`,
  };
}
