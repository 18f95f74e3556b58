import { jaBack } from './ja-back.ts';
import { jaDesk } from './ja-desk.ts';

export const ja = { ...jaDesk, ...jaBack };
