/** What the mall says when it will not. Only the codes `0002` and `CME0022` are known from outside; the others are assumed. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

export const REFUSALS = {
  auth: { code: '0002', message: '認証に失敗しました。' },
  expired: { code: '0002', message: '認証に失敗しました。APIキーの有効期限が切れています。' },
  ip: { code: '0002', message: '認証に失敗しました。接続元IPアドレスが登録されていません。' },
  rights: { code: '0002', message: '認証に失敗しました。APIの利用権限がありません。' },
  contentType: { code: '0003', message: 'Content-Typeが正しくありません。' },
  busy: { code: '0004', message: 'リクエスト数が上限を超えました。' },
  shop: { code: 'CME0022', message: '[shopId]店舗IDが正しくありません' },
  xml: { code: 'CME0003', message: 'XMLの形式が正しくありません' },
  noOrder: { code: 'CTE0001', message: '[orderId]該当する注文が存在しません' },
  notSettable: { code: 'CTE0002', message: '[orderStatus]指定できないステータスです' },
  wrongState: { code: 'CTE0003', message: '現在の注文ステータスでは更新できません' },
  sameStatus: { code: 'CTE0004', message: '[orderStatus]既に同じステータスです' },
  noShipment: { code: 'CTE0005', message: '発送情報が登録されていません' },
  notAfterPayment: { code: 'CTE0006', message: '[orderStatus]後払いの注文ではありません' },
} as const satisfies Record<string, Refusal>;

export function refuseMissing(field: string): Refusal {
  return { code: 'CME0001', message: `[${field}]必須入力項目です` };
}

export function refuseForm(field: string): Refusal {
  return { code: 'CME0002', message: `[${field}]入力形式が正しくありません` };
}

/** Of an HTTP status for which the mall has no words of its own. */
export function describeStatus(code: number): Refusal {
  if (code === 401) return REFUSALS.auth;
  if (code === 429) return REFUSALS.busy;
  return {
    code: String(code),
    message: code < 500 ? '不正なリクエストです' : 'システムエラーが発生しました',
  };
}
