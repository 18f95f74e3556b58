/** `at`: the fields of the request that it is about, where those are always the same. */
export type Words = {
  readonly status: number;
  readonly ja: string;
  readonly en: string;
  readonly at?: readonly string[];
};

/** The one table from a refusal to its HTTP status and words. */
export const PROBLEMS = {
  'bad-json': { status: 400, ja: '本文が JSON として読めません。', en: 'The body is not readable JSON.' },
  'bad-form': {
    status: 400,
    ja: '本文がフォーム（multipart/form-data）として読めません。',
    en: 'The body is not a readable form (multipart/form-data).',
  },
  'not-signed-in': {
    status: 401,
    ja: 'ログインするか、有効な API キーを付けてください。',
    en: 'Sign in, or send a valid API key.',
  },
  'not-allowed': { status: 403, ja: 'この操作をする権限がありません。', en: 'Your role may not do this.' },
  'operator-has-no-desk': {
    status: 403,
    ja: '運営者は受注を見られません。運営コンソールをお使いください。',
    en: 'An operator sees no orders. Use the operator console.',
  },
  'account-suspended': {
    status: 403,
    ja: 'このアカウントは運営者により停止されています。運営者にお問い合わせください。データは残っています。',
    en: 'The operator has suspended this account. Please contact the operator. Nothing was deleted.',
  },
  'totp-required': {
    status: 403,
    ja: 'このアカウントでは二段階認証が必須です。先に二段階認証を設定してください。',
    en: 'This account asks for two-factor authentication. Set it up first.',
  },
  'cross-site': {
    status: 403,
    ja: '別のサイトからの操作は受け付けません。',
    en: 'A request from another site is not accepted.',
  },
  'api-option-required': {
    status: 403,
    ja: '自動書き出しには APIオプション のご契約が必要です。ご契約のページからお申し込みください。',
    en: 'Automatic writing needs the API option. Apply for it on the page Contract.',
  },
  'not-found': { status: 404, ja: '見つかりません。', en: 'Not found.' },
  'invitation-unknown': {
    status: 404,
    ja: 'この招待リンクは使えません。リンクが途中で切れていないか、新しいリンクが届いていないかを確かめてください。',
    en: 'This invitation link does not work. See whether it was cut short, or whether a newer one was sent.',
  },
  'wrong-method': { status: 405, ja: 'このメソッドは使えません。', en: 'This method is not served here.' },
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
  'name-taken': { status: 409, ja: 'この名前はすでに使われています。', en: 'This name is already in use.' },
  'import-under-way': {
    status: 409,
    ja: 'この店舗の取込が終わっていません。終わってからもう一度お試しください。',
    en: 'An import of this shop is under way. Try again when it has ended.',
  },
  'not-undoable': {
    status: 409,
    ja: '取り消せるのは、取り込みを終えたCSVだけです。',
    en: 'Only a CSV that was brought in can be taken back.',
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
  'csv-too-large': {
    status: 413,
    ja: 'ファイルが大きすぎます。50 MB、200,000 行までに分けてください。',
    en: 'The file is too large. Divide it: at most 50 MB and 200,000 rows.',
    at: ['file'],
  },
  'too-large': { status: 413, ja: '本文が大きすぎます。', en: 'The body is too large.' },
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
  'bad-input': { status: 422, ja: '入力を確認してください。', en: 'Please check what was entered.' },
  'csv-unreadable': {
    status: 422,
    ja: 'ファイルを CSV として読めません。',
    en: 'The file cannot be read as a CSV.',
    at: ['file'],
  },
  'csv-empty': {
    status: 422,
    ja: 'ファイルに受注の行がありません。1 行目に見出し、2 行目から受注を入れてください。',
    en: 'The file has no rows of orders. The first row is the header; orders follow.',
    at: ['file'],
  },
  'csv-columns-missing': {
    status: 422,
    ja: '必須の項目にあたる列がありません。列の対応を直してください。',
    en: 'A required field has no column. Mend the mapping.',
  },
  'csv-headers-unmapped': {
    status: 422,
    ja: 'どの項目にもあたらない列があります。項目を選ぶか、使わない列として登録してください。',
    en: 'Some columns fit nothing. Map them, or ignore them by name.',
  },
  'csv-mapping-unknown': {
    status: 422,
    ja: '列の対応が見つかりません。',
    en: 'There is no such mapping.',
    at: ['mappingId'],
  },
  'not-encodable': {
    status: 422,
    ja: 'Shift_JIS で書けない文字があります。UTF-8 で書き出してください。',
    en: 'Some characters do not exist in Shift_JIS. Export as UTF-8.',
    at: ['charset'],
  },
  'bad-cursor': {
    status: 422,
    ja: 'cursor が正しくありません。最初のページから読み直してください。',
    en: 'The cursor is not valid. Start again from the first page.',
    at: ['cursor'],
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
  'totp-own-first': {
    status: 422,
    ja: '先にご自分の二段階認証を設定してください。設定した管理者だけが、必須にできます。',
    en: 'Set up your own two-factor authentication first. Only an owner who has it can require it.',
    at: ['requireTotp'],
  },
  'rating-message-missing': {
    status: 422,
    ja: 'レビューメッセージが設定されていません。モール詳細設定で入力してください。',
    en: 'The rating message is not set. Enter it in the shop’s settings.',
  },
  'idempotency-key-reused': {
    status: 422,
    ja: '同じ Idempotency-Key が別の内容で使われています。',
    en: 'The same Idempotency-Key was used with another body.',
    at: ['Idempotency-Key'],
  },
  'too-many': {
    status: 429,
    ja: '要求が多すぎます。しばらく待ってからやり直してください。',
    en: 'Too many requests. Wait a little, then try again.',
  },
  internal: {
    status: 500,
    ja: 'サーバーで問題が起きました。記録しましたので、もう一度お試しください。',
    en: 'Something went wrong here. It was logged; please try again.',
  },
  unavailable: {
    status: 503,
    ja: 'ただいま利用できません。しばらくしてからお試しください。',
    en: 'Not available just now. Please try again shortly.',
  },
} as const satisfies Record<string, Words>;

export type ProblemCode = keyof typeof PROBLEMS;
