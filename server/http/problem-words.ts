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
  'cross-site': {
    status: 403,
    ja: '別のサイトからの操作は受け付けません。',
    en: 'A request from another site is not accepted.',
  },
  'api-option-required': {
    status: 403,
    ja: '自動書き出しには APIオプション のご契約が必要です。運営者にお申し込みください。',
    en: 'Automatic writing needs the API option. Please apply to the operator.',
  },
  'not-found': { status: 404, ja: '見つかりません。', en: 'Not found.' },
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
  'csv-too-large': {
    status: 413,
    ja: 'ファイルが大きすぎます。50 MB、200,000 行までに分けてください。',
    en: 'The file is too large. Divide it: at most 50 MB and 200,000 rows.',
    at: ['file'],
  },
  'too-large': { status: 413, ja: '本文が大きすぎます。', en: 'The body is too large.' },
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
