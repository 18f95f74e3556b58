import type { Warning } from '@matome/domain/export/reason.ts';
import { around } from '@matome/domain/text/said.ts';
import type { Said, Words } from '../words.ts';
import type { WireWarning } from './wire.ts';

/** What the mall adds to an OK. It does not undo what was done. */
const WORDS: ReadonlyMap<string, Words> = new Map([
  [
    'od91113',
    {
      ja: 'クレジットカードの売上は、すでに確定しています。',
      en: 'The credit card was charged already.',
    },
  ],
  [
    'od91115',
    {
      ja: 'クレジットカードの与信の有効期限が切れているため、売上が確定していません。代金が支払われないおそれがあります。ストアクリエイターProで決済の状況を確認してください。',
      en: 'The authorisation of the credit card is over, so the card was not charged and the money may not come. Check the payment in Store Creator Pro.',
    },
  ],
  [
    'od91123',
    {
      ja: '返金が必要です。ストアクリエイターProで確認してください。',
      en: 'A refund is due. Check it in Store Creator Pro.',
    },
  ],
  [
    'od91130',
    {
      ja: '在庫の連携に失敗した商品があります。ストアクリエイターProで在庫を確認してください。',
      en: 'The stock of some items could not be kept in step. Check it in Store Creator Pro.',
    },
  ],
  [
    'od91704',
    {
      ja: 'キャンセルを受け付けました。処理はあとで行われます。',
      en: 'The cancellation was taken and is carried out later.',
    },
  ],
  [
    'od91705',
    { ja: '注文ステータスは、すでに変更されています。', en: 'The order status was changed already.' },
  ],
]);

const SOME_WARNING: Words = { ja: 'Yahoo!ショッピングの警告です。', en: 'A warning of Yahoo! Shopping.' };

export function toWarnings(warnings: readonly WireWarning[]): readonly Warning[] {
  return warnings.map(({ Code, Message, Detail }) => {
    const said = WORDS.get(Code ?? '') ?? Message ?? SOME_WARNING;
    return { code: Code ?? 'warning', message: Detail === null ? said : withDetail(said, Detail) };
  });
}

function withDetail(said: Said, detail: string): Said {
  return around(said, { ja: (words) => `${words}（${detail}）`, en: (words) => `${words} (${detail})` });
}
