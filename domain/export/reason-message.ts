import { CARRIERS, METHODS } from '../shipping/carriers.ts';
import { saidIn } from '../text/said.ts';
import type { Words } from '../text/said.ts';
import type { Reason, ReasonCode } from './reason.ts';

type Lang = 'ja' | 'en';
type Sentence = { readonly [L in Lang]: (detail: string | null) => string };

/** What is wrong, and what to do. `detail` is shown inside where there is one. */
const SENTENCES: Record<ReasonCode, Sentence> = {
  'status-not-exportable': {
    ja: () =>
      '受注ステータスが新規受付・保留・キャンセルのいずれかです。発送するには「発送待ち」に進めてください。',
    en: () => 'The status is New, On hold or Cancelled. To ship the order, move it to Ready to ship.',
  },
  'on-hold': {
    ja: () => '保留中です。保留の理由を確認し、受注ステータスを変更してください。',
    en: () => 'The order is on hold. Check why, then change its status.',
  },
  cancelled: {
    ja: () => 'キャンセルされた受注です。モールには通知しません。',
    en: () => 'The order is cancelled. The mall is told nothing about it.',
  },
  'ships-on-missing': {
    ja: () => '出荷日が入力されていません。出荷日を入力してください。',
    en: () => 'There is no ship date. Enter it.',
  },
  'ships-on-in-future': {
    ja: (day) =>
      `出荷日${inBrackets(day, '（', '）')}がまだ先です。出荷日の0時に自動で送信の対象になります。`,
    en: (day) =>
      `The ship date${inBrackets(day, ' (', ')')} is still to come. The order becomes due at 00:00 Tokyo time of that day.`,
  },
  'tracking-number-missing': {
    ja: () => '伝票番号が入力されていません。伝票番号を入力してください。',
    en: () => 'There is no tracking number. Enter it.',
  },
  'tracking-number-invalid': {
    ja: (numbers) =>
      `伝票番号${inBrackets(numbers, '「', '」')}はこのモールで使えない形式です。番号を確認してください。`,
    en: (numbers) =>
      `The mall does not take the tracking number${inBrackets(numbers, ' ', '')} in this form. Check it.`,
  },
  'carrier-missing': {
    ja: () => '配送業者が選ばれていません。配送業者を選んでください。',
    en: () => 'No carrier is chosen. Choose one.',
  },
  'not-supported-by-mall': {
    ja: () =>
      'このモールへは発送を通知できません。データ書出の出荷済みCSVを、モールの画面で取り込んでください。',
    en: () => 'This mall cannot be told. Export the CSV of shipped orders, and load it at the mall.',
  },
  'carrier-not-mapped': {
    ja: (ids) =>
      `${namesOf(ids, 'ja', '、') ?? 'この配送業者・配送方法'}に当たるコードがこのモールにありません。別の配送業者・配送方法を選ぶか、モール詳細設定の「配送業者の対応」で決めてください。`,
    en: (ids) =>
      `The mall has no code for ${namesOf(ids, 'en', ', ') ?? 'this carrier or method'}. Choose another one, or give it a code under Carriers in the shop’s settings.`,
  },
  'outside-period': {
    ja: () => '指定した作成期間の外です。期間を広げるか、この受注を選んで送信してください。',
    en: () => 'The order is outside the chosen period. Widen the period, or choose this order by itself.',
  },
  'already-sent': {
    ja: () => '送信済みです。同じ内容が二度送られることはありません。',
    en: () => 'The mall was told already, and is never told twice.',
  },
  'already-shipped-at-mall': {
    ja: () => 'モールではすでに発送済みです。送信は不要です。',
    en: () => 'The mall shows the order as shipped already. Nothing needs to be sent.',
  },
  'buyer-has-not-rated': {
    ja: () => '購入者の受取評価がまだです。評価されると対象になります。',
    en: () => 'The buyer has not rated the receipt yet. The order becomes due once that is done.',
  },
  'rating-message-missing': {
    ja: () => 'レビューメッセージが設定されていません。モール詳細設定で入力してください。',
    en: () => 'There is no rating message. Enter it in the settings of the shop.',
  },
  'account-type-not-supported': {
    ja: () =>
      'この店舗のアカウント種別（縦づみなど）には対応していません。1点ものアカウントをご利用ください。',
    en: () => 'This kind of seller account is not supported. Use a single-item account.',
  },
  'not-paid': {
    ja: () =>
      '前払いの入金がまだ確認できていません。入金を待つか、確認済みの場合はこの受注だけ解除してください。',
    en: () =>
      'The buyer pays in advance and has not paid yet. Wait for the payment, or overrule it for this order.',
  },
  'mall-hold': {
    ja: (words) =>
      `モールが発送を止めています${inBrackets(words, '（', '）')}。内容を確認し、発送してよい場合はこの受注だけ解除してください。`,
    en: (words) =>
      `The mall says not to ship now${inBrackets(words, ' (', ')')}. Check why; if it may be shipped, overrule it for this order.`,
  },
  'fulfilled-by-mall': {
    ja: () => 'モールの倉庫から出荷される受注です。こちらからの発送通知は不要です。',
    en: () => 'The mall ships this order from its own warehouse. No ship notice is needed from here.',
  },
  'mall-refused': {
    ja: (words) =>
      `モールが受け付けませんでした${inBrackets(words, '「', '」')}。内容を直し、データ書出の結果から「もう一度送る」で送ってください。`,
    en: (words) =>
      `The mall refused it${inBrackets(words, ': “', '”')}. Mend the order, then send it again from the result of its export.`,
  },
  uncertain: {
    ja: () => 'モールに届いたか不明です。モールの受注を読み直して確かめるまで、再送しません。',
    en: () => 'It may have arrived. The order is read back from the mall before anything is sent again.',
  },
  waiting: {
    ja: (why) =>
      why === null
        ? '送信待ちです。まもなくモールへ送信されます。'
        : `送信待ちです。まだモールへ送れていません（${why}）。送れるようになりしだい自動で送信されます。`,
    en: (why) =>
      why === null
        ? 'It is waiting to be sent and will be sent shortly.'
        : `It is waiting: the mall could not be told yet (${why}). It is sent by itself as soon as that is possible.`,
  },
  'api-option-required': {
    ja: () => 'APIオプションのご契約が終わったため、自動では送信しませんでした。手動の書出しで送信できます。',
    en: () =>
      'The contract of the API option is over, so it was not sent by itself. An export by hand sends it.',
  },
  'settled-by-a-person': {
    ja: (note) =>
      `担当者が対応済みにしました${inBrackets(note, '「', '」')}。送信するには、データ書出の結果から「もう一度送る」で送ってください。`,
    en: (note) =>
      `A person settled it${inBrackets(note, ': “', '”')}. To send it all the same, send it again from the result of its export.`,
  },
  'nothing-to-correct': {
    ja: () => '送信した内容から変更がありません。訂正の送信は不要です。',
    en: () => 'Nothing that we told the mall has changed since. There is nothing to correct.',
  },
  'persons-erased': {
    ja: () =>
      '個人情報を消去した受注のため、ここからは送信できません。必要な場合はモールの画面で通知してください。',
    en: () =>
      'The personal data of this order was erased, so nothing can be sent from here. If needed, tell it on the mall’s own screen.',
  },
};

/** The sentence for a person: what stands against it, and what to do. */
export function reasonMessage(reason: Reason, lang: Lang): string {
  return SENTENCES[reason.code][lang](reason.detail === undefined ? null : saidIn(reason.detail, lang));
}

/** The sentences of several, a line each, in both languages. */
export function reasonWords(reasons: readonly Reason[]): Words {
  const linesIn = (lang: Lang) => reasons.map((reason) => reasonMessage(reason, lang)).join('\n');
  return { ja: linesIn('ja'), en: linesIn('en') };
}

/** Somebody's words within a sentence of ours, which ends by itself. */
function inBrackets(detail: string | null, open: string, close: string): string {
  const words = (detail ?? '').replace(/[。.]$/u, '');
  return words === '' ? '' : `${open}${words}${close}`;
}

const NAMES: Readonly<Record<string, Readonly<Record<Lang, string>>>> = { ...METHODS, ...CARRIERS };

function namesOf(ids: string | null, lang: Lang, comma: string): string | null {
  if (ids === null || ids === '') return null;
  return ids
    .split(', ')
    .map((id) => NAMES[id]?.[lang] ?? id)
    .join(comma);
}
