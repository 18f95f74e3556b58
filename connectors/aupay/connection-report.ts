import { reportTimedOut, reportTrouble } from '../http/report-within.ts';
import { startOfTokyoDay } from '@matome/domain/time/tokyo.ts';
import type { ConnectionReport, Credentials } from '../mall.ts';
import type { MallError } from '../mall-error.ts';
import type { Words } from '../words.ts';
import { around } from '@matome/domain/text/said.ts';
import { SHOP_ID_REFUSED } from './answers.ts';
import { NAME } from './codes.ts';
import { readDay } from './wire-values.ts';

export const CONNECTED: ConnectionReport = {
  state: 'ok',
  code: 'ok',
  detail: { ja: 'au PAY マーケットに接続できました。', en: 'Connected to au PAY Market.' },
};

export const TIMED_OUT = reportTimedOut(NAME);

export function reportFailure(error: MallError): ConnectionReport {
  switch (error.kind) {
    case 'sign-in':
      return reportRefusal(error);
    case 'refused':
      return {
        state: 'refused',
        code: 'function-not-enabled',
        detail: withAnswer(SEARCH_REFUSED, error),
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
function reportRefusal(error: MallError): ConnectionReport {
  const { code, httpStatus, message } = error;
  if (code === SHOP_ID_REFUSED) return refuse('sign-in-refused', withAnswer(SHOP_ID_WRONG, error));
  if (/\bIP\b|接続元|アドレス/iu.test(message) || httpStatus === 403)
    return refuse('ip-not-registered', withAnswer(IP_NOT_REGISTERED, error));
  if (/期限|失効/u.test(message)) return refuse('sign-in-refused', withAnswer(KEY_EXPIRED, error));
  if (/権限|未申請|利用申請/u.test(message))
    return refuse('function-not-enabled', withAnswer(NO_RIGHT, error));
  return refuse('sign-in-refused', withAnswer(KEY_REFUSED_OR_MORE, error));
}

function refuse(code: ConnectionReport['code'], detail: Words): ConnectionReport {
  return { state: 'refused', code, detail };
}

function withAnswer({ ja, en }: Words, { said }: MallError): Words {
  return around(said, {
    ja: (words) => `${ja}モールの回答：${words}`,
    en: (words) => `${en} The mall says: ${words}`,
  });
}

const SEARCH_REFUSED: Words = {
  ja: 'au PAY マーケットが受注の検索を受け付けませんでした。Wow!managerの「API利用申請」の状況を確認してください。',
  en: 'au PAY Market did not take the search for orders. Look up in Wow!manager how the application for its API (「API利用申請」) stands.',
};
const SHOP_ID_WRONG: Words = {
  ja: '店舗IDがAPIキーと合いません。APIキーを発行した店舗の、数字の店舗IDを設定してください。',
  en: 'The shop ID does not fit the API key. Enter the shop ID, a number, of the shop that the key was issued for.',
};
const IP_NOT_REGISTERED: Words = {
  ja: 'このサーバーの接続元IPアドレスが登録されていません。Wow!managerの「各種お申し込み」→「API利用申請」で、このサーバーの固定IPアドレスを接続元IPに登録してください。',
  en: 'The IP address of this server is not registered. Register its fixed address in Wow!manager: applications (「各種お申し込み」), use of the API (「API利用申請」).',
};
const KEY_EXPIRED: Words = {
  ja: 'APIキーの有効期限（90日）が切れています。Wow!managerでAPIキーを発行し直し、新しいキーを設定してください。',
  en: 'The API key is over; it lives 90 days. Issue a new one in Wow!manager and enter it.',
};
const NO_RIGHT: Words = {
  ja: 'このAPIキーでは受注のAPIを利用できません。Wow!managerの「API利用申請」で、受注のAPIの利用を申請してください。',
  en: 'This API key may not use the API of orders. Apply for it in Wow!manager, use of the API (「API利用申請」).',
};
const KEY_REFUSED_OR_MORE: Words = {
  ja: 'au PAY マーケットに接続できません。次の4つを順に確認してください。①APIキーと店舗IDが正しい ②APIキーの有効期限（90日）内である ③このサーバーの接続元IPアドレスがWow!managerに登録されている ④受注のAPIの利用を申請している。',
  en: 'au PAY Market refuses the connection. Check these four in turn: (1) the API key and the shop ID are right, (2) the API key is not older than 90 days, (3) the IP address of this server is registered in Wow!manager, (4) the use of the API of orders was applied for.',
};

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
    detail: {
      ja: `${report.detail.ja}「APIキーの有効期限」は2026-04-01の形の、実在する日付で入力してください。入力された「${text}」は使われません。`,
      en: `${report.detail.en} Enter the last day of the API key as a real date in the form 2026-04-01. “${text}” is not used.`,
    },
  };
}
