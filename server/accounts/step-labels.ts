/** Words of the steps of アカウント発行. */
export const STEP_LABELS: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  account: { ja: 'アカウントを作成', en: 'Create the account' },
  member: { ja: '担当者を登録', en: 'Register the first member' },
  'sign-in': { ja: 'ログインを用意', en: 'Prepare the sign-in' },
  check: { ja: '動作を確認', en: 'Check that everything is there' },
};
