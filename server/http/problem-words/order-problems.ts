import type { Words } from './words.ts';

/** Refusals about malls, shops and their orders. */
export const ORDER_PROBLEMS = {
  'version-conflict': {
    status: 409,
    ja: '別の担当者が先に変更しました。読み直してからもう一度変更してください。',
    en: 'Somebody changed this first. Read it again, then change it.',
  },
  'account-type-not-supported': {
    status: 409,
    ja: '縦づみアカウントには対応していません。1点ものアカウントでご利用ください。',
    en: 'Stacked accounts are not supported; only single-item accounts are.',
  },
  'credentials-missing': {
    status: 409,
    ja: '接続に必要な設定がまだ入っていません。モール詳細設定で入力してください。',
    en: 'Settings needed to connect are missing. Enter them in the shop’s settings.',
  },
  'already-settled': { status: 409, ja: 'すでに決着しています。', en: 'This is settled already.' },
  'being-sent': {
    status: 409,
    ja: 'いま送信中のため取り消せません。結果が出るまでお待ちください。',
    en: 'It is being sent this moment. Wait for its outcome.',
  },
  'not-sendable': {
    status: 409,
    ja: 'いまは送信できません。理由を確認して、受注を直してください。',
    en: 'It cannot be sent now. See the reasons, and mend the order.',
  },
  'persons-needed': {
    status: 409,
    ja: 'まだ発送・完了・キャンセルのいずれでもない受注です。個人情報は、発送のあとで消去できます。',
    en: 'This order is neither shipped, completed nor cancelled. Its personal data can be erased afterwards.',
  },
  'notice-under-way': {
    status: 409,
    ja: 'モールへの送信が終わっていません。送信の結果が出てから、もう一度お試しください。',
    en: 'The mall is still being told about this order. Try again once that has ended.',
  },
  'status-in-use': {
    status: 409,
    ja: 'このステータスの受注があるため削除できません。',
    en: 'Orders stand in this status.',
  },
  'import-under-way': {
    status: 409,
    ja: 'この店舗の取込が終わっていません。終わってからもう一度お試しください。',
    en: 'An import of this shop is under way. Try again when it has ended.',
  },
  'period-incomplete': {
    status: 422,
    ja: '期間は開始と終了の両方を指定してください。',
    en: 'Give both ends of the period.',
    at: ['from', 'to'],
  },
  'period-empty': {
    status: 422,
    ja: '期間の開始は終了より前にしてください。',
    en: 'The period must begin before it ends.',
    at: ['from', 'to'],
  },
  'period-invalid': {
    status: 422,
    ja: '期間の日時が正しくありません。',
    en: 'The period’s times are not valid.',
    at: ['from', 'to'],
  },
  'period-too-long': {
    status: 422,
    ja: '期間は 92 日以内にしてください。',
    en: 'A period may be 92 days at most.',
    at: ['from', 'to'],
  },
  'period-too-old': {
    status: 422,
    ja: '730 日より前は取得できません。',
    en: 'Orders older than 730 days cannot be fetched.',
    at: ['from'],
  },
  'mall-unknown': {
    status: 422,
    ja: '対応していないモールです。',
    en: 'This mall is not supported.',
    at: ['mall'],
  },
  'not-supported-by-mall': {
    status: 422,
    ja: 'このモールではできない操作です。',
    en: 'This mall does not offer that.',
  },
  'consent-unknown': {
    status: 422,
    ja: 'モールでの同意の手続きが見つからないか、時間が経ちすぎています。モール詳細設定からもう一度お進みください。',
    en: 'This consent did not begin here, or too long ago. Start again from the shop’s settings.',
    at: ['state'],
  },
  'rating-message-missing': {
    status: 422,
    ja: 'レビューメッセージが設定されていません。モール詳細設定で入力してください。',
    en: 'The rating message is not set. Enter it in the shop’s settings.',
  },
} as const satisfies Record<string, Words>;
