import type { ShopHealth } from '@matome/contract/health.ts';
import type { Tone } from '../app/StateMark.tsx';
import type { Words } from '../words/words.ts';

export type HealthLight = { readonly tone: Tone; readonly word: string };

/** All shops in one light: the worst of them decides, and says how many. */
export function healthLight(shops: readonly ShopHealth[], words: Words['shell']): HealthLight {
  if (shops.length === 0) return { tone: 'quiet', word: words.healthNone };
  const failing = shops.filter((shop) => shop.state === 'failing').length;
  const paused = shops.filter((shop) => shop.state === 'paused').length;
  const open = shops.reduce((sum, shop) => sum + shop.uncertain + shop.refused, 0);
  if (paused > 0) return { tone: 'bad', word: words.healthPaused(paused) };
  if (failing > 0) return { tone: 'bad', word: words.healthFailing(failing) };
  const ending = shops.filter(({ credentialsWarning }) => credentialsWarning !== null);
  const urgent = ending.filter((shop) => isUrgent(shop.credentialsWarning)).length;
  if (urgent > 0) return { tone: 'bad', word: words.healthExpiring(urgent) };
  if (open > 0) return { tone: 'warn', word: words.healthAttention(open) };
  if (ending.length > 0) return { tone: 'warn', word: words.healthExpiring(ending.length) };
  if (shops.every((shop) => shop.state === 'idle')) return { tone: 'quiet', word: words.healthIdle };
  return { tone: 'ok', word: words.healthOk };
}

const URGENT_DAYS = 3;

function isUrgent(warning: ShopHealth['credentialsWarning']): boolean {
  return warning !== null && (warning.state === 'expired' || warning.daysLeft <= URGENT_DAYS);
}
