import { use } from 'react';
import { useSpeech } from './WordsProvider.tsx';
import { loadWords } from './load-words.ts';
import type { DeskWords, Words } from './words.ts';

/** The words of the first screens in the language in use: `useWords().common.save`. */
export function useWords(): DeskWords {
  return useSpeech().words;
}

/** Every word, for the screens behind the first ones; suspends until they are there. */
export function useAllWords(): Words {
  return use(loadWords(useSpeech().language));
}
