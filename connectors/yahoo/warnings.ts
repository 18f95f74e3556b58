import type { Warning } from '@matome/domain/export/reason.ts';
import type { WireWarning } from './wire.ts';

/** What the mall adds to an OK. It does not undo what was done. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['od91113', 'クレジットカードの売上は、すでに確定しています。'],
  [
    'od91115',
    'クレジットカードの与信の有効期限が切れているため、売上が確定していません。代金が支払われないおそれがあります。ストアクリエイターProで決済の状況を確認してください。',
  ],
  ['od91123', '返金が必要です。ストアクリエイターProで確認してください。'],
  ['od91130', '在庫の連携に失敗した商品があります。ストアクリエイターProで在庫を確認してください。'],
  ['od91704', 'キャンセルを受け付けました。処理はあとで行われます。'],
  ['od91705', '注文ステータスは、すでに変更されています。'],
]);

export function toWarnings(warnings: readonly WireWarning[]): readonly Warning[] {
  return warnings.map(({ Code, Message, Detail }) => {
    const words = WORDS.get(Code ?? '') ?? Message ?? 'Yahoo!ショッピングの警告です。';
    return { code: Code ?? 'warning', message: Detail === null ? words : `${words}（${Detail}）` };
  });
}
