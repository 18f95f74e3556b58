import { enBack } from './en-back.ts';
import { enDesk } from './en-desk.ts';
import type { Words } from './words.ts';

export const en: Words = { ...enDesk, ...enBack };
