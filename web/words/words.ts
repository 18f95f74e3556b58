import type { jaBack } from './ja-back.ts';
import type { jaDesk } from './ja-desk.ts';

/** Every word of the screens, by area. Japanese is the measure; another language must have every key. */
export type Words = DeskWords & BackWords;
export type DeskWords = typeof jaDesk;
export type BackWords = typeof jaBack;
