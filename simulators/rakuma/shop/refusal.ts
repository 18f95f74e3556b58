/** Every answer that is not a success: its HTTP status, and what it says. */
export const REFUSALS = {
  invalid_request: [400, 'リクエストの形式が正しくありません。'],
  invalid_parameter: [400, 'パラメータの値が正しくありません。'],
  invalid_period: [400, '期間の指定が正しくありません。開始は終了より前、期間は92日以内で指定してください。'],
  invalid_cursor: [400, 'カーソルが正しくありません。'],
  invalid_client: [401, 'クライアントIDまたはクライアントシークレットが正しくありません。'],
  invalid_grant: [401, 'メールアドレス、パスワードまたはリフレッシュトークンが正しくありません。'],
  invalid_token: [401, 'アクセストークンが正しくありません。'],
  token_expired: [401, 'アクセストークンの有効期限が切れています。'],
  forbidden: [403, 'このショップはAPIの利用を許可されていません。'],
  not_found: [404, '指定された情報が見つかりません。'],
  already_notified: [409, 'この注文はすでに発送通知済みです。'],
  not_paid: [409, 'この注文はまだ支払われていません。'],
  cancelled: [409, 'この注文はキャンセルされています。'],
  buyer_has_not_reviewed: [409, '購入者の評価がまだ行われていません。'],
  already_reviewed: [409, 'この取引の評価はすでに登録されています。'],
  sold: [409, 'この商品はすでに購入されています。'],
  cursor_expired: [410, 'カーソルの有効期限が切れました。最初から取得し直してください。'],
  invalid_tracking_number: [422, '追跡番号は10桁から14桁の数字で入力してください。'],
  invalid_delivery_method: [422, '配送方法の指定が正しくありません。'],
  invalid_shipped_on: [422, '発送日の指定が正しくありません。'],
  invalid_message: [422, 'メッセージは1000文字以内で入力してください。'],
  invalid_grade: [422, '評価の指定が正しくありません。'],
  invalid_comment: [422, '評価コメントは500文字以内で入力してください。'],
  rate_limited: [429, 'リクエストが多すぎます。しばらく待ってから再度お試しください。'],
  internal_error: [500, 'システムエラーが発生しました。'],
  maintenance: [503, 'ただいまメンテナンス中です。'],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof REFUSALS;
export type Refusal = { readonly refused: RefusalCode };
