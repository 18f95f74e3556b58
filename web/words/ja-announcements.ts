export const jaAnnouncements = {
  region: '運営からのお知らせ',
  close: (title: string) => `「${title}」を閉じる`,
  levels: { info: 'お知らせ', warning: '注意' },
  until: (at: string) => `${at} まで`,
  suspendedTitle: 'このアカウントは停止されています',
  suspendedBody: 'データは残っています。再開されると、受注の取得と送信は自動で続きます。',
  suspendedWords: '運営からの連絡',
  suspendedRetry: 'もう一度確かめる',
  toConsole: '運営コンソールへ',
};
