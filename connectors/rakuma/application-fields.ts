import type { ApplicationField } from '../application.ts';
import type { Words } from '../words.ts';

/** The page that buyers see. What follows `/shop/` is the shop's own id; its form is not public, so any one piece is taken. */
const SHOP_URL = /^https:\/\/fril\.jp\/shop\/[\w-][\w.~-]*\/?$/u;
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u;

export const FIELDS: readonly ApplicationField[] = [
  {
    name: 'shopUrl',
    label: { ja: 'ショップURL', en: 'Shop URL' },
    help: {
      ja: '購入者に見えるショップのページのURLです。',
      en: 'The address of the shop’s page as buyers see it.',
    },
    kind: 'url',
    placeholder: 'https://fril.jp/shop/…',
    check: (value) =>
      checkFilled(value) ??
      (SHOP_URL.test(value)
        ? null
        : {
            ja: 'ショップURLは https://fril.jp/shop/ のあとにショップのIDが続く形で入力してください（?より後ろは除きます）。',
            en: 'Enter the shop URL as https://fril.jp/shop/ followed by the shop’s id (leave out what follows a “?”).',
          }),
  },
  {
    name: 'businessName',
    label: { ja: '事業者名', en: 'Business name' },
    help: { ja: 'ラクマに登録した事業者の名前です。', en: 'The business as it is registered at Rakuma.' },
    kind: 'text',
    startsAs: 'account-name',
    check: checkFilled,
  },
  {
    name: 'contactName',
    label: { ja: '担当者氏名', en: 'Contact person' },
    help: { ja: 'ラクマからの連絡を受ける方の氏名です。', en: 'The person Rakuma will write to.' },
    kind: 'text',
    startsAs: 'caller-name',
    check: checkFilled,
  },
  {
    name: 'replyEmail',
    label: { ja: '返信先メールアドレス', en: 'Reply to' },
    help: {
      ja: '事業者のメールアドレスです。API情報はここに届きます。',
      en: 'The e-mail address of the business. The credentials will arrive here.',
    },
    kind: 'email',
    setting: 'email',
    startsAs: 'caller-email',
    check: (value) =>
      checkFilled(value) ??
      (EMAIL.test(value)
        ? null
        : {
            ja: 'メールアドレスを shop@example.jp の形で入力してください。',
            en: 'Enter an e-mail address such as shop@example.jp.',
          }),
  },
  {
    name: 'withStock',
    label: { ja: '在庫連携にもAPIを使いたい', en: 'The API is wanted for stock, too' },
    help: {
      ja: 'チェックすると、受注管理とあわせて在庫連携での利用も希望する文章になります。',
      en: 'When ticked, the request names stock linkage beside order management.',
    },
    kind: 'box',
    check: () => null,
  },
];

export function checkOf(name: string, value: string): Words | null {
  return FIELDS.find((field) => field.name === name)?.check(value) ?? null;
}

function checkFilled(value: string): Words | null {
  return value === '' ? { ja: '入力してください。', en: 'Please enter it.' } : null;
}
