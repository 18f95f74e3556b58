import { reportTrouble } from '../http/report-within.ts';
import type { ConnectionReport, Credentials } from '../mall.ts';
import type { MallError } from '../mall-error.ts';
import { SESSION_OVER } from './answers.ts';
import { SIGNATURE_ACCEPTED } from './client.ts';

export const TIMED_OUT: ConnectionReport = {
  state: 'failing',
  code: 'timeout',
  detail: 'Yahoo!ショッピングの応答が時間内に得られませんでした。しばらくしてから、もう一度お試しください。',
};

/** It works for now; without a valid signature it will not for long. */
export function reportConnected(credentials: Credentials, signatureStatus: string | null): ConnectionReport {
  const connected = `Yahoo!ショッピングのストア「${credentials['sellerId']?.trim() ?? ''}」に接続できました。`;
  const isUnsigned = (credentials['publicKey']?.trim() ?? '') === '';
  const warning = warnOfSignature(isUnsigned ? 'none' : signatureStatus);
  return { state: 'ok', code: 'ok', detail: `${connected}${warning}` };
}

export function reportFailure(error: MallError, signatureStatus: string | null): ConnectionReport {
  switch (error.kind) {
    case 'sign-in':
      return reportRefusal(error, warnOfSignature(signatureStatus));
    case 'refused':
      return {
        state: 'failing',
        code: 'unavailable',
        detail: `Yahoo!ショッピングが接続テストに応じませんでした。モールの回答：${error.message}`,
      };
    case 'rate-limited':
    case 'unavailable':
    case 'unreadable':
      return reportTrouble(error, TIMED_OUT);
    default:
      return error.kind satisfies never;
  }
}

/** X-SWS-Authorize-Status, in words that tell what to do. */
const SIGNATURE_WORDS: Readonly<Record<string, string>> = {
  none: '公開鍵が設定されていません。',
  unauthorized: '公開鍵による認証が認められていません。',
  'expired-key-version': '公開鍵の有効期限が切れています。',
  'invalid-key-version': '公開鍵のバージョンが正しくありません。',
  'not-found-key-version': 'このバージョンの公開鍵は発行されていません。',
  'invalid-key-status': 'この公開鍵は「有効」になっていません。',
  'expired-timestamp': 'このサーバーの時計がずれているため、公開鍵による認証が認められていません。',
  'invalid-timestamp': 'このサーバーの時計がずれているため、公開鍵による認証が認められていません。',
  'invalid-sellerid': '公開鍵がこのストアアカウントのものではありません。',
  'invalid-authorize-value': '公開鍵が正しくありません。',
};

function warnOfSignature(status: string | null): string {
  if (status === null || status === SIGNATURE_ACCEPTED) return '';
  const words = SIGNATURE_WORDS[status] ?? `公開鍵による認証の結果は「${status}」です。`;
  return `【ご注意】${words}このままでは、同意から12時間で受注を取得できなくなります。ストアクリエイターProの「設定」＞「暗号鍵管理」で公開鍵とバージョンを確認し、設定してください。`;
}

const CONSENT_AGAIN = 'この画面の「同意の画面を開く」から、Yahoo! JAPAN IDでもう一度同意してください。';

/** What stands against us, by the code of the mall, of its sign-in, or of a setting that is missing. */
function reportRefusal({ code = '', message }: MallError, signatureWarning: string): ConnectionReport {
  switch (code) {
    case 'consent-missing':
      return refuse(`Yahoo! JAPAN IDでの同意がまだです。${CONSENT_AGAIN}`);
    case 'seller-id-missing':
      return refuse('ストアアカウントが入力されていません。');
    case 'public-key-version-missing':
      return refuse(
        '公開鍵のバージョンが入力されていません。ストアクリエイターProの「設定」＞「暗号鍵管理」に表示される数字を入力してください。',
      );
    case 'public-key-unreadable':
      return refuse(
        '公開鍵を読み取れません。ストアクリエイターProの「設定」＞「暗号鍵管理」で発行した公開鍵を、「-----BEGIN PUBLIC KEY-----」から「-----END PUBLIC KEY-----」の行まで、そのまま貼り付けてください。',
      );
    case 'invalid_grant':
      return refuse(`同意の期限（4週間）が切れたか、取り消されています。${CONSENT_AGAIN}`);
    case SESSION_OVER:
      return refuse(`受注APIの同意の期限が切れています。${CONSENT_AGAIN}${signatureWarning}`);
    case 'px-04306':
      return refuse(
        `このサーバーのIPアドレスがYahoo!ショッピングに登録されていません。固定のIPアドレスを用意し、注文APIの利用申請で登録してください。モールの回答：${message}`,
        'ip-not-registered',
      );
    case 'px-04303':
    case 'px-04307':
      return refuse(
        `注文APIの利用が認められていません。Client IDとストアアカウントの組み合わせごとに、注文APIの利用申請が必要です（承認まで7〜10日ほど）。モールの回答：${message}`,
        'function-not-enabled',
      );
    case 'px-14303':
    case 'px-14304':
      return refuse(
        `同意したYahoo! JAPAN IDでは、このストアを扱えません。ストアの管理者または担当者として登録されたビジネスIDと連携したYahoo! JAPAN IDで同意してください。モールの回答：${message}`,
      );
    case 'px-04001':
      return refuse(`ストアアカウントが正しくありません。モールの回答：${message}`);
    default:
      return refuse(
        `Yahoo!ショッピングに接続できません。Client IDとシークレット、ストアアカウントを確認し、${CONSENT_AGAIN}モールの回答：${message}`,
      );
  }
}

function refuse(detail: string, code: ConnectionReport['code'] = 'sign-in-refused'): ConnectionReport {
  return { state: 'refused', code, detail };
}
