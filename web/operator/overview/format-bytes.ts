import type { Words } from '../../words/words.ts';

type Units = Words['operator']['health']['bytes'];
const STEP = 1024;

/** `12.3 GB`. */
export function formatBytes(bytes: number, units: Units): string {
  const names = [units.kb, units.mb, units.gb, units.tb];
  let size = bytes / STEP;
  let at = 0;
  while (size >= STEP && at < names.length - 1) {
    size /= STEP;
    at += 1;
  }
  return `${size >= 100 || at === 0 ? Math.round(size) : size.toFixed(1)} ${names[at] ?? ''}`;
}
