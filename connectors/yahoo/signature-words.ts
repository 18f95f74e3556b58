import type { Words } from '../words.ts';
import { SIGNATURE_ACCEPTED } from './client.ts';

const CLOCK_WRONG: Words = {
  ja: 'このサーバーの時計がずれているため、公開鍵による認証が認められていません。',
  en: 'The clock of this server is off, so the public key is not accepted.',
};

/** X-SWS-Authorize-Status, in words that tell what to do. */
const SIGNATURE_WORDS: Readonly<Record<string, Words>> = {
  none: { ja: '公開鍵が設定されていません。', en: 'No public key is set.' },
  unauthorized: { ja: '公開鍵による認証が認められていません。', en: 'The public key is not accepted.' },
  'expired-key-version': { ja: '公開鍵の有効期限が切れています。', en: 'The public key is over.' },
  'invalid-key-version': {
    ja: '公開鍵のバージョンが正しくありません。',
    en: 'The version of the public key is wrong.',
  },
  'not-found-key-version': {
    ja: 'このバージョンの公開鍵は発行されていません。',
    en: 'No public key of this version was issued.',
  },
  'invalid-key-status': {
    ja: 'この公開鍵は「有効」になっていません。',
    en: 'This public key is not marked as valid (「有効」).',
  },
  'expired-timestamp': CLOCK_WRONG,
  'invalid-timestamp': CLOCK_WRONG,
  'invalid-sellerid': {
    ja: '公開鍵がこのストアアカウントのものではありません。',
    en: 'The public key is not one of this store account.',
  },
  'invalid-authorize-value': { ja: '公開鍵が正しくありません。', en: 'The public key is wrong.' },
};

/** `null` = nothing to warn of: the signature was accepted, or the mall has not spoken of it yet. */
export function warnOfSignature(status: string | null): Words | null {
  if (status === null || status === SIGNATURE_ACCEPTED) return null;
  const { ja, en } = SIGNATURE_WORDS[status] ?? {
    ja: `公開鍵による認証の結果は「${status}」です。`,
    en: `The mall answers “${status}” to the public key.`,
  };
  return {
    ja: `【ご注意】${ja}このままでは、同意から12時間で受注を取得できなくなります。ストアクリエイターProの「設定」＞「暗号鍵管理」で公開鍵とバージョンを確認し、設定してください。`,
    en: `Please note: ${en} As it is, orders can be fetched for only 12 hours after the consent. Look up the public key and its version in Store Creator Pro, settings (「設定」), encryption keys (「暗号鍵管理」), and enter them.`,
  };
}

/** Sentences one after the other. */
export function joined(...sentences: readonly (Words | null)[]): Words {
  const said = sentences.filter((words) => words !== null);
  return { ja: said.map(({ ja }) => ja).join(''), en: said.map(({ en }) => en).join(' ') };
}
