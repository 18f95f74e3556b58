import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import type { MailFacts, MailKind } from './mail-kinds.ts';

/** What a mail says: a subject, a few paragraphs, and where to go on. */
export type MailWords = {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** `path` is one of the desk; `url` stands as it is. */
  readonly action:
    | { readonly label: string; readonly path: string }
    | { readonly label: string; readonly url: string }
    | null;
};

type WordsOf = { readonly [K in MailKind]: (facts: MailFacts[K]) => MailWords };

const IGNORE = 'お心当たりがない場合は、このメールを破棄してください。何も変更されません。';
const shopPath = (shopId: string) => `/settings/shops/${shopId}`;

export const MAIL_WORDS: WordsOf = {
  'shop-failing': ({ shop, mall, since, paused, message, shopId }) => ({
    subject: paused ? `${shop}の連携を停止しました` : `${shop}の受注取得に失敗し続けています`,
    paragraphs: [
      paused
        ? `${mall}が「${shop}」の認証情報を受け付けなかったため、取得と送信を停止しました。設定を直して接続テストに成功すると、自動で再開します。`
        : `「${shop}」（${mall}）から、${moment(since)}以降、受注を取得できていません。自動で試し続けています。取得できるようになりましたら、もう一度お知らせします。`,
      `内容: ${message}`,
    ],
    action: { label: '店舗の設定を開く', path: shopPath(shopId) },
  }),
  'shop-well': ({ shop, mall, since }) => ({
    subject: `${shop}の連携が復旧しました`,
    paragraphs: [
      `「${shop}」（${mall}）と再び連携できるようになりました（${moment(since)}からの不調）。止まっていた取得と送信は自動で再開しています。`,
    ],
    action: { label: '稼働状況を開く', path: '/health' },
  }),
  'credentials-expiring': ({ shop, mall, expiresOn, daysLeft, shopId }) => ({
    subject:
      daysLeft === null
        ? `${shop}の認証情報の期限が切れました`
        : `${shop}の認証情報の期限まであと${daysLeft}日です`,
    paragraphs: [
      daysLeft === null
        ? `「${shop}」（${mall}）の認証情報は${day(expiresOn)}に期限が切れました。更新するまで、受注の取得と発送通知ができません。`
        : `「${shop}」（${mall}）の認証情報は${day(expiresOn)}に期限が切れます。切れると、受注の取得と発送通知ができなくなります。`,
      'モールの管理画面で更新し、新しい値を店舗の設定に保存してください。',
    ],
    action: { label: '店舗の設定を開く', path: shopPath(shopId) },
  }),
  'uncertain-notice': ({ shop, mall, count }) => ({
    subject: `${shop}に確認が必要な送信が${count}件あります`,
    paragraphs: [
      `「${shop}」（${mall}）へ送信した${count}件について、届いたかどうかを1時間以上確認できていません。二重送信を防ぐため、確認できるまで再送しません。`,
      'モールの画面で届いているかを確かめ、稼働状況の「確認が必要な送信」で対応済みにするか、再送してください。',
    ],
    action: { label: '稼働状況を開く', path: '/health' },
  }),
  'webhook-disabled': ({ url, because }) => ({
    subject: 'Webhookの送信先を無効にしました',
    paragraphs: [
      because === 'gone'
        ? `送信先 ${url} が「410 Gone」（廃止済み）と答えたため、無効にしました。`
        : `送信先 ${url} への送信が3日間続けて失敗したため、無効にしました。`,
      '送れなかったイベントは30日間残ります。送信先を直して有効に戻すと、待っている分から順に送ります。',
    ],
    action: { label: 'Webhookの設定を開く', path: '/settings/webhooks' },
  }),
  'contract-approved': ({ activeFrom, monthlyFeeYen }) => ({
    subject: 'APIオプションをご利用いただけます',
    paragraphs: [
      `APIオプションのお申し込みを承認しました。${day(activeFrom)}からご利用いただけます（月額 ${yen(monthlyFeeYen)}・税別）。`,
      '各店舗の設定で「自動書き出し」を有効にすると、発送通知とユーザ評価が自動で送信されます。',
    ],
    action: { label: 'ご契約を開く', path: '/contract' },
  }),
  'contract-ending': ({ endsOn }) => ({
    subject: 'APIオプションの終了予定について',
    paragraphs: [
      `APIオプションは${day(endsOn)}をもって終了します。翌日から自動書き出しが止まります。手動での書き出しと、そのほかの機能は引き続きお使いいただけます。`,
    ],
    action: { label: 'ご契約を開く', path: '/contract' },
  }),
  'contract-lapsed': ({ endedOn }) => ({
    subject: 'APIオプションが終了しました',
    paragraphs: [
      `APIオプションは${day(endedOn)}をもって終了し、自動書き出しを停止しました。データは何も失われていません。手動での書き出しは引き続きお使いいただけます。`,
    ],
    action: { label: 'ご契約を開く', path: '/contract' },
  }),
  'enquiry-answered': ({ enquiryId }) => ({
    subject: 'お問い合わせに返信がありました',
    paragraphs: ['運営者から、お問い合わせへの返信が届いています。内容は画面でご確認ください。'],
    action: { label: '返信を読む', path: `/contract/enquiries/${enquiryId}` },
  }),
  'invoice-issued': ({ number, month, totalYen, dueOn }) => ({
    subject: `${monthName(month)}分の請求書を発行しました`,
    paragraphs: [
      `${monthName(month)}分の請求書（${number}）を発行しました。ご請求金額は${yen(totalYen)}（税込）です。`,
      ...(dueOn === null ? [] : [`お支払期限は${day(dueOn)}です。`]),
    ],
    action: { label: '請求書を開く', path: '/contract' },
  }),
  invitation: ({ company, invitedBy, url, expiresAt }) => ({
    subject: `${company}への招待`,
    paragraphs: [
      `${invitedBy}さんが、受注管理「まとめ」の「${company}」にあなたを招待しています。下のリンクからパスワードを設定すると、利用を始められます。`,
      `リンクの有効期限は${moment(expiresAt)}です。`,
      IGNORE,
    ],
    action: { label: '招待を受ける', url },
  }),
  'password-reset': ({ url, expiresAt }) => ({
    subject: 'パスワードの再設定',
    paragraphs: [
      'パスワード再設定のお申し込みを受け付けました。下のリンクから新しいパスワードを設定してください。',
      `リンクの有効期限は${moment(expiresAt)}です。設定すると、ほかの端末のログインはすべて終了します。`,
      IGNORE,
    ],
    action: { label: 'パスワードを再設定する', url },
  }),
  trial: ({ company }) => ({
    subject: '通知メールの試し送り',
    paragraphs: [`「${company}」の通知メールは、このアドレスに届きます。設定は正しく動いています。`],
    action: { label: '通知メールの設定を開く', path: '/settings/mail' },
  }),
};

const MOMENT = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

function moment(at: Date): string {
  return MOMENT.format(at);
}

function day(on: CalendarDay): string {
  const [year, month, date] = on.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function monthName(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

function yen(amount: number): string {
  return `${amount.toLocaleString('ja-JP')}円`;
}
