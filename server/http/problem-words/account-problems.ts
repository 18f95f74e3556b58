import type { Words } from './words.ts';

/** Refusals about accounts, members and operators. */
export const ACCOUNT_PROBLEMS = {
  'account-suspended': {
    status: 403,
    ja: 'このアカウントは運営者により停止されています。運営者にお問い合わせください。データは残っています。',
    en: 'The operator has suspended this account. Please contact the operator. Nothing was deleted.',
  },
  'operator-has-no-desk': {
    status: 403,
    ja: '運営者は受注を見られません。運営コンソールをお使いください。',
    en: 'An operator sees no orders. Use the operator console.',
  },
  'totp-required': {
    status: 403,
    ja: 'このアカウントでは二段階認証が必須です。先に二段階認証を設定してください。',
    en: 'This account asks for two-factor authentication. Set it up first.',
  },
  'totp-own-first': {
    status: 422,
    ja: '先にご自分の二段階認証を設定してください。設定した管理者だけが、必須にできます。',
    en: 'Set up your own two-factor authentication first. Only an owner who has it can require it.',
    at: ['requireTotp'],
  },
  'email-taken': {
    status: 409,
    ja: 'このメールアドレスはすでに使われています。',
    en: 'This e-mail address is already in use.',
    at: ['email'],
  },
  'already-invited': {
    status: 409,
    ja: 'このメールアドレスはすでに招待しています。招待中の一覧から、リンクを作り直せます。',
    en: 'This address is invited already. Make a new link in the list of invitations.',
    at: ['email'],
  },
  'last-owner': {
    status: 409,
    ja: '最後の管理者です。先に別の担当者を管理者にしてください。',
    en: 'This is the last owner. Make another member an owner first.',
  },
  yourself: {
    status: 409,
    ja: '自分自身にはできません。別の管理者に頼んでください。',
    en: 'You cannot do this to yourself. Ask another owner.',
  },
  'members-only': {
    status: 409,
    ja: '自分の設定があるのは担当者だけです。APIキーには使えません。',
    en: 'Only members have settings of their own. An API key has none.',
  },
  'last-operator': {
    status: 409,
    ja: '最後の運営者は削除できません。先に別の運営者を追加してください。',
    en: 'The last operator cannot be removed. Add another one first.',
  },
  'invitation-expired': {
    status: 410,
    ja: 'この招待は有効期限が切れています。招待した人に、新しいリンクを頼んでください。',
    en: 'This invitation has expired. Ask who invited you for a new link.',
  },
  'invitation-used': {
    status: 410,
    ja: 'この招待はすでに使われています。ログインしてください。',
    en: 'This invitation was used already. Please sign in.',
  },
  'invitation-withdrawn': {
    status: 410,
    ja: 'この招待は取り消されています。心当たりがなければ、招待した人に確かめてください。',
    en: 'This invitation was withdrawn. If that surprises you, ask who invited you.',
  },
  'invitation-unknown': {
    status: 404,
    ja: 'この招待リンクは使えません。リンクが途中で切れていないか、新しいリンクが届いていないかを確かめてください。',
    en: 'This invitation link does not work. See whether it was cut short, or whether a newer one was sent.',
  },
} as const satisfies Record<string, Words>;
