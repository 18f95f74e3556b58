import type { ja } from './ja.ts';

/** Every word of the screens, by area. Japanese is the measure; another language must have every key. */
export type Words = typeof ja;
