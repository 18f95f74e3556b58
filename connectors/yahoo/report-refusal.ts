import { around } from '@matome/domain/text/said.ts';
import type { ConnectionReport } from '../mall.ts';
import type { MallError } from '../mall-error.ts';
import type { Words } from '../words.ts';
import { SESSION_OVER } from './answers.ts';
import { joined, warnOfSignature } from './signature-words.ts';

const CONSENT_AGAIN: Words = {
  ja: 'この画面の「同意の画面を開く」から、Yahoo! JAPAN IDでもう一度同意してください。',
  en: 'Consent once more with the Yahoo! JAPAN ID, by “Open the consent page” on this screen.',
};

const CONSENT_MISSING: Words = {
  ja: 'Yahoo! JAPAN IDでの同意がまだです。',
  en: 'The consent with the Yahoo! JAPAN ID is still to be given.',
};
const SELLER_ID_MISSING: Words = {
  ja: 'ストアアカウントが入力されていません。',
  en: 'The store account is missing.',
};
const KEY_VERSION_MISSING: Words = {
  ja: '公開鍵のバージョンが入力されていません。ストアクリエイターProの「設定」＞「暗号鍵管理」に表示される数字を入力してください。',
  en: 'The version of the public key is missing. Enter the number that Store Creator Pro shows under settings (「設定」), encryption keys (「暗号鍵管理」).',
};
const KEY_UNREADABLE: Words = {
  ja: '公開鍵を読み取れません。ストアクリエイターProの「設定」＞「暗号鍵管理」で発行した公開鍵を、「-----BEGIN PUBLIC KEY-----」から「-----END PUBLIC KEY-----」の行まで、そのまま貼り付けてください。',
  en: 'The public key cannot be read. Paste the key that Store Creator Pro issued under settings (「設定」), encryption keys (「暗号鍵管理」), as it is, from the line “-----BEGIN PUBLIC KEY-----” to the line “-----END PUBLIC KEY-----”.',
};
const CONSENT_OVER: Words = {
  ja: '同意の期限（4週間）が切れたか、取り消されています。',
  en: 'The consent is over, after its four weeks, or was taken back.',
};
const ORDER_CONSENT_OVER: Words = {
  ja: '受注APIの同意の期限が切れています。',
  en: 'The consent for the order API is over.',
};
const IP_NOT_REGISTERED: Words = {
  ja: 'このサーバーのIPアドレスがYahoo!ショッピングに登録されていません。固定のIPアドレスを用意し、注文APIの利用申請で登録してください。',
  en: 'The IP address of this server is not registered with Yahoo! Shopping. Register a fixed address in the application for the order API.',
};
const NOT_APPLIED: Words = {
  ja: '注文APIの利用が認められていません。Client IDとストアアカウントの組み合わせごとに、注文APIの利用申請が必要です（承認まで7〜10日ほど）。',
  en: 'The use of the order API is not allowed. Each pair of client ID and store account needs an application for it; the approval takes 7 to 10 days.',
};
const WRONG_PERSON: Words = {
  ja: '同意したYahoo! JAPAN IDでは、このストアを扱えません。ストアの管理者または担当者として登録されたビジネスIDと連携したYahoo! JAPAN IDで同意してください。',
  en: 'The Yahoo! JAPAN ID that consented may not handle this store. Consent with one that is linked to a business ID registered as an administrator or member of the store.',
};
const WRONG_STORE: Words = {
  ja: 'ストアアカウントが正しくありません。',
  en: 'The store account is wrong.',
};
const SOMETHING_WRONG: Words = {
  ja: 'Yahoo!ショッピングに接続できません。Client IDとシークレット、ストアアカウントを確認し、',
  en: 'Yahoo! Shopping refuses the connection. Check the client ID, the secret and the store account.',
};

/** What stands against us, by the code of the mall, of its sign-in, or of a setting that is missing. */
export function reportRefusal(error: MallError, signatureStatus: string | null): ConnectionReport {
  switch (error.code ?? '') {
    case 'consent-missing':
      return refuse(joined(CONSENT_MISSING, CONSENT_AGAIN));
    case 'seller-id-missing':
      return refuse(SELLER_ID_MISSING);
    case 'public-key-version-missing':
      return refuse(KEY_VERSION_MISSING);
    case 'public-key-unreadable':
      return refuse(KEY_UNREADABLE);
    case 'invalid_grant':
      return refuse(joined(CONSENT_OVER, CONSENT_AGAIN));
    case SESSION_OVER:
      return refuse(joined(ORDER_CONSENT_OVER, CONSENT_AGAIN, warnOfSignature(signatureStatus)));
    case 'px-04306':
      return refuse(joined(IP_NOT_REGISTERED, answerOf(error)), 'ip-not-registered');
    case 'px-04303':
    case 'px-04307':
      return refuse(joined(NOT_APPLIED, answerOf(error)), 'function-not-enabled');
    case 'px-14303':
    case 'px-14304':
      return refuse(joined(WRONG_PERSON, answerOf(error)));
    case 'px-04001':
      return refuse(joined(WRONG_STORE, answerOf(error)));
    default:
      return refuse(joined(SOMETHING_WRONG, CONSENT_AGAIN, answerOf(error)));
  }
}

function answerOf({ said }: MallError): Words {
  return around(said, {
    ja: (words) => `モールの回答：${words}`,
    en: (words) => `The mall says: ${words}`,
  });
}

function refuse(detail: Words, code: ConnectionReport['code'] = 'sign-in-refused'): ConnectionReport {
  return { state: 'refused', code, detail };
}
