import type { Words } from './words.ts';

/** Refusals about any call. */
export const REQUEST_PROBLEMS = {
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
  'cross-site': {
    status: 403,
    ja: '別のサイトからの操作は受け付けません。',
    en: 'A request from another site is not accepted.',
  },
  'not-found': { status: 404, ja: '見つかりません。', en: 'Not found.' },
  'wrong-method': { status: 405, ja: 'このメソッドは使えません。', en: 'This method is not served here.' },
  'name-taken': { status: 409, ja: 'この名前はすでに使われています。', en: 'This name is already in use.' },
  'too-large': { status: 413, ja: '本文が大きすぎます。', en: 'The body is too large.' },
  'bad-input': { status: 422, ja: '入力を確認してください。', en: 'Please check what was entered.' },
  'bad-cursor': {
    status: 422,
    ja: 'cursor が正しくありません。最初のページから読み直してください。',
    en: 'The cursor is not valid. Start again from the first page.',
    at: ['cursor'],
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
