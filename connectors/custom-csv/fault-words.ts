import type { Words } from '../words.ts';
import { labelOf } from './fields.ts';

/** How a field wants to be written. */
export const WANTED = {
  instant: { ja: '2026/4/1 12:34 のように入力してください。', en: 'Write it like 2026/4/1 12:34.' },
  day: { ja: '2026/4/1 のように入力してください。', en: 'Write it like 2026/4/1.' },
  yen: { ja: '円の整数で入力してください。', en: 'Write whole yen.' },
  quantity: { ja: '1以上の整数で入力してください。', en: 'Write a whole number, 1 or more.' },
  taxRate: { ja: '10、8、0 のいずれかを入力してください。', en: 'Write 10, 8 or 0.' },
  status: {
    ja: '新規受付・保留・発送待ち・発送済み・完了・キャンセルのいずれかを入力してください。',
    en: 'Write one of New, On hold, Ready to ship, Shipped, Completed, Cancelled.',
  },
  method: {
    ja: '宅配便・メール便・定形外・レターパック・ネコポス・宅急便コンパクト・ゆうパケット・クリックポスト・その他のいずれかを入力してください。',
    en: 'Write one of Parcel, Mail-bin, Non-standard mail, Letter Pack, Nekopos, Compact, Yu-Packet, Click Post, Other.',
  },
  paymentState: {
    ja: '入金済み・未入金のいずれかを入力してください。',
    en: 'Write paid or unpaid.',
  },
  digits: {
    ja: '表計算ソフトで桁が失われた番号です。セルを文字列にして保存し直してください。',
    en: 'A spreadsheet has cut digits off this number. Make the cell a text and save the file again.',
  },
} as const;

export function sayMissing(field: string): Words {
  const { ja, en } = labelOf(field);
  return { ja: `「${ja}」がありません。`, en: `“${en}” is missing.` };
}

export function sayTooLong(field: string, most: number): Words {
  const { ja, en } = labelOf(field);
  return {
    ja: `「${ja}」が長すぎます（${most}文字まで）。`,
    en: `“${en}” is too long (${most} letters at most).`,
  };
}

/** The row above says something else of the same order. */
export function sayRowsDiffer(field: string, rowBefore: number): Words {
  const { ja, en } = labelOf(field);
  return {
    ja: `「${ja}」が同じ受注の${rowBefore}行目と違います。同じ受注番号の行では同じ値にしてください。`,
    en: `“${en}” differs from row ${rowBefore} of the same order. Rows of one order number must say the same.`,
  };
}

export function sayUnreadable(field: string, text: string, wanted: Words): Words {
  const { ja, en } = labelOf(field);
  return {
    ja: `「${ja}」の「${text}」が読めません。${wanted.ja}`,
    en: `“${text}” under “${en}” cannot be read. ${wanted.en}`,
  };
}
