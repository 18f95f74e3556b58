import type { Warning } from '@matome/domain/export/reason.ts';

const UNCERTAIN_FOR_LONG: Warning = {
  code: 'uncertain-for-long',
  message: {
    ja: 'モールへの送信が届いたか、1時間以上確認できていません。モールの画面で確認し、稼働状況で対応済みにしてください。確認できるまで再送はしません。',
    en: 'For more than an hour it could not be found out whether what was sent has arrived. Look it up at the mall and settle it on the health page. Nothing is sent again before that.',
  },
};
/** After so long in doubt a person is to look. */
export const LONG_MS = 60 * 60 * 1000;

export function isUncertainForLong(plannedAt: Date, now: Date): boolean {
  return now.getTime() - plannedAt.getTime() >= LONG_MS;
}

export function withUncertainty(attentions: readonly Warning[]): readonly Warning[] {
  return [...withoutUncertainty(attentions), UNCERTAIN_FOR_LONG];
}

export function withoutUncertainty(attentions: readonly Warning[]): readonly Warning[] {
  return attentions.filter(({ code }) => code !== UNCERTAIN_FOR_LONG.code);
}
