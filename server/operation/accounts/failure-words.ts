import type { Language } from '../../http/caller.ts';

/** Our own sentence on each way in which a mall fails a shop. The mall's own words could name a buyer; they stay with the account. */
const SENTENCES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'sign-in-refused': {
    ja: 'モールがAPIの認証を拒否しました。お店の設定の直しが必要です。',
    en: 'The mall refuses the credentials. The shop’s settings need mending.',
  },
  'sign-in': {
    ja: 'モールがAPIの認証を拒否しました。お店の設定の直しが必要です。',
    en: 'The mall refuses the credentials. The shop’s settings need mending.',
  },
  'rate-limited': {
    ja: 'モールに呼び出しの回数を制限されました。間をおいて自動で続けます。',
    en: 'The mall asked for a rest. It goes on by itself.',
  },
  unavailable: {
    ja: 'モールにつながらないか、モールが止まっています。自動で続けます。',
    en: 'The mall was not to be reached. It is tried again by itself.',
  },
  timeout: {
    ja: 'モールが時間内に答えませんでした。自動で続けます。',
    en: 'The mall did not answer in time. It is tried again by itself.',
  },
  'mall-refused': {
    ja: 'モールが要求を受け付けませんでした。',
    en: 'The mall did not accept what was asked.',
  },
  refused: {
    ja: 'モールが要求を受け付けませんでした。',
    en: 'The mall did not accept what was asked.',
  },
  unreadable: {
    ja: 'モールの答えを読めませんでした。モールの仕様が変わった可能性があります。',
    en: 'The mall’s answer could not be read; the mall may have changed it.',
  },
};
const OTHER = { ja: 'モールとのやりとりに失敗しました。', en: 'Talking to the mall failed.' };

/** A code is a word; anything longer could be a sentence of the mall. */
const CODE = /^[\w.-]{1,40}$/;

export function describeFailure(code: string, language: Language): { code: string; message: string } {
  const known = SENTENCES[code];
  return { code: CODE.test(code) ? code : 'other', message: (known ?? OTHER)[language] };
}
