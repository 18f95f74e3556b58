import type { Words } from './words.ts';

/** Refusals about mail and webhooks. */
export const NOTICE_PROBLEMS = {
  'mail-not-set-up': {
    status: 409,
    ja: 'メールサーバーが設定されていないため、メールを送れません。設置している運営者にお問い合わせください。',
    en: 'No mail server is set up here, so no mail can be sent. Please ask who runs this installation.',
  },
  'mail-needs-member': {
    status: 409,
    ja: 'APIキーにはメールの宛先がありません。担当者としてログインして設定してください。',
    en: 'An API key has no mailbox. Sign in as a member.',
  },
  'webhook-endpoint-disabled': {
    status: 409,
    ja: 'この送信先は無効になっています。有効に戻してから再送してください。',
    en: 'This endpoint is switched off. Switch it on, then send again.',
  },
  'webhook-endpoints-full': {
    status: 409,
    ja: 'Webhookの送信先は20件までです。使っていない送信先を削除してください。',
    en: 'There may be 20 webhook endpoints. Delete one that is no longer used.',
  },
  'url-not-http': {
    status: 422,
    ja: 'http:// または https:// で始まるURLを入力してください。',
    en: 'Enter a URL that begins with http:// or https://.',
    at: ['url'],
  },
  'url-has-credentials': {
    status: 422,
    ja: 'URLにユーザー名やパスワードを含めないでください。署名で送信元を確かめられます。',
    en: 'Put no user name or password into the URL. The signature tells who sent it.',
    at: ['url'],
  },
  'url-not-public': {
    status: 422,
    ja: '公開されていないアドレス（社内ネットワークやこのサーバー自身など）には送信できません。必要なときは、運営者が MATOME_WEBHOOK_ALLOWED_HOSTS で許可できます。',
    en: 'Nothing is sent to an address that is not on the public Internet (a private network, this server itself). The operator can allow it with MATOME_WEBHOOK_ALLOWED_HOSTS.',
    at: ['url'],
  },
} as const satisfies Record<string, Words>;
