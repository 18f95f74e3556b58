import type { Words } from '../words/words.ts';

/** How far behind the mall a shop is, in its largest whole unit. */
export function formatLag(seconds: number | null, words: Words['health']['lag']): string {
  if (seconds === null) return words.unknown;
  if (seconds < 60) return words.seconds(Math.round(seconds));
  if (seconds < 3600) return words.minutes(Math.floor(seconds / 60));
  if (seconds < 86_400) return words.hours(Math.floor(seconds / 3600));
  return words.days(Math.floor(seconds / 86_400));
}
