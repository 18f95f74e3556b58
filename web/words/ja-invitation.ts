export const jaInvitation = {
  title: '招待を受ける',
  lead: (company: string, invitedBy: string) => `${company} の ${invitedBy} さんから招待されています。`,
  as: (role: string) => `権限は「${role}」です。`,
  email: 'ログインに使うメールアドレス',
  name: 'お名前',
  needName: 'お名前を入力してください。',
  password: 'パスワード',
  accept: '登録してログイン',
  toSignIn: 'ログインへ',
  noToken: 'この招待リンクは途中で切れています。届いたリンクの全体を開いてください。',
};
