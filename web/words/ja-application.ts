export const jaApplication = {
  title: 'API申請',
  hint: (mall: string) => `${mall}のAPIは、申請して承認されると使えます。申請の文面はここで用意できます。`,
  states: { 'not-applied': '未申請', applied: '申請済み', issued: '発行済み' },
  settled: '接続済みのため、申請は要りません',
  open: '開く',
  fold: 'たたむ',
  way: '申請の方法',
  steps: '申請のしかた',
  openForm: 'お問い合わせフォームを開く',
  fields: '確かめる項目',
  fieldsHint: '入力した内容は自動で保存され、下の文面に入ります。',
  answers: '申請に使う文面',
  answersHint: '欄ごとにコピーして貼り付けてください。',
  copyOf: (label: string) => `${label}をコピー`,
  copyAll: 'すべてコピー',
  progress: '申請の状況',
  appliedOn: '申請した日',
  issuedOn: '発行された日',
  apply: '申請した',
  issue: '発行された',
  backToNone: '未申請に戻す',
  backToApplied: '申請済みに戻す',
  byTest: '接続できたため、自動で発行済みにしました。',
  waiting: (days: number, mall: string) =>
    days === 0
      ? `今日申請しました。${mall}からの案内をお待ちください。`
      : `申請から${days}日です。${mall}からの案内をお待ちください。`,
  waitingUntil: (day: string) => `${day}になっても届かないときは、ここでお知らせします。`,
  askAgain: (days: number, mall: string) =>
    `申請から${days}日たちました。案内がまだ届いていなければ、${mall}にもう一度お問い合わせください。`,
  markWaiting: (days: number) => (days === 0 ? 'API申請中（今日申請）' : `API申請中（${days}日）`),
  markAskAgain: (days: number) => `API申請から${days}日・再度お問い合わせを`,
};
