import type { Words } from './words.ts';

/** Refusals about contracts, invoices and enquiries. */
export const CONTRACT_PROBLEMS = {
  'api-option-required': {
    status: 403,
    ja: '自動書き出しには APIオプション のご契約が必要です。ご契約のページからお申し込みください。',
    en: 'Automatic writing needs the API option. Apply for it on the page Contract.',
  },
  'api-option-requested': {
    status: 409,
    ja: 'APIオプションはお申し込み済みです。運営者の承認をお待ちください。',
    en: 'The API option has been applied for already. Please wait for the operator to approve it.',
  },
  'api-option-active': {
    status: 409,
    ja: 'APIオプションはすでにご契約中です。',
    en: 'The API option is active already.',
  },
  'api-option-none': {
    status: 409,
    ja: 'APIオプションのご契約もお申し込みもありません。',
    en: 'There is no API option to end: it was neither applied for nor active.',
  },
  'enquiry-full': {
    status: 409,
    ja: 'ひとつのお問い合わせに書けるのは 100 通までです。新しいお問い合わせをお送りください。',
    en: 'One enquiry holds at most 100 messages. Please send a new enquiry.',
  },
  'invoice-paid': {
    status: 409,
    ja: 'この請求書は入金済みです。先に入金の記録を取り消してください。',
    en: 'This invoice is paid. Undo the payment first.',
  },
  'invoice-void': { status: 409, ja: 'この請求書は無効です。', en: 'This invoice is void.' },
  'invoice-not-void': {
    status: 409,
    ja: '無効にした請求書だけを再発行できます。',
    en: 'Only a void invoice can be issued anew.',
  },
  'invoice-replaced': {
    status: 409,
    ja: 'この月の請求書はすでに再発行されています。',
    en: 'The invoice of this month has been issued anew already.',
  },
  'issuer-missing': {
    status: 409,
    ja: '請求書の発行者の名称がまだ登録されていません。先に登録してください。',
    en: 'Nobody is set to send invoices. Set the issuer first.',
  },
  'nothing-to-bill': {
    status: 409,
    ja: 'この月に請求するものはありません。',
    en: 'There is nothing to bill for this month.',
  },
  'payment-not-total': {
    status: 422,
    ja: '請求額と同じ金額だけを記録できます。一部の入金は記録できません。',
    en: 'Only the whole amount can be noted; a part of it cannot.',
    at: ['amountYen'],
  },
  'paid-in-future': {
    status: 422,
    ja: '入金日は今日以前の日付にしてください。',
    en: 'The day of payment must not be in the future.',
    at: ['paidOn'],
  },
  'no-registration-number': {
    status: 422,
    ja: '登録番号は T と数字 13 桁で入力してください。',
    en: 'A registration number is T and 13 digits.',
    at: ['registrationNumber'],
  },
  'check-digit-differs': {
    status: 422,
    ja: '登録番号の検査数字が合いません。番号をお確かめください。個人事業者の番号のときは、その印を付けてください。',
    en: 'The registration number’s check digit does not fit. Check it; if it is a sole proprietor’s, say so.',
    at: ['registrationNumber'],
  },
} as const satisfies Record<string, Words>;
