import type { PeriodRefusal } from './period.ts';

const MESSAGES: Record<PeriodRefusal['refused'], { ja: string; en: string }> = {
  'period-incomplete': {
    ja: '期間の開始と終了を両方指定してください。',
    en: 'Give both the start and the end of the period.',
  },
  'period-invalid': {
    ja: '日時は 2026-04-01 または 2026-04-01T09:00:00+09:00 の形で指定してください。',
    en: 'Give times as 2026-04-01 or 2026-04-01T09:00:00+09:00.',
  },
  'period-empty': {
    ja: '期間の開始が終了より後です。開始を終了より前にしてください。',
    en: 'The period ends before it starts. Put the start before the end.',
  },
  'period-too-long': {
    ja: '一度に取得できる期間は92日までです。期間を分けて取得してください。',
    en: 'At most 92 days can be fetched at once. Fetch the period in parts.',
  },
  'period-too-old': {
    ja: '取得できるのは730日前までの受注です。開始日を新しくしてください。',
    en: 'Orders can be fetched from at most 730 days ago. Choose a later start.',
  },
};

/** The sentence for the person whose period was refused: what is wrong and what to do. */
export function periodMessage(refused: PeriodRefusal['refused'], lang: 'ja' | 'en'): string {
  return MESSAGES[refused][lang];
}
