import { useSpeech } from './WordsProvider.tsx';
import type { Words } from './words.ts';

/** Every word of the screens in the language in use: `useWords().common.save`. */
export function useWords(): Words {
  return useSpeech().words;
}
