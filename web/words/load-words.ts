import type { Language } from './language.ts';
import type { DeskWords, Words } from './words.ts';

/** Each language is files of its own in the build: nobody loads the one they do not read. */
export async function loadDeskWords(language: Language): Promise<DeskWords> {
  switch (language) {
    case 'ja':
      return (await import('./ja-desk.ts')).jaDesk;
    case 'en':
      return (await import('./en-desk.ts')).enDesk;
  }
}

const loaded = new Map<Language, Promise<Words>>();

/** Every word of a language; the same promise each time, so that a screen can wait for it. */
export function loadWords(language: Language): Promise<Words> {
  const words = loaded.get(language) ?? importWords(language);
  loaded.set(language, words);
  return words;
}

async function importWords(language: Language): Promise<Words> {
  switch (language) {
    case 'ja':
      return (await import('./ja.ts')).ja;
    case 'en':
      return (await import('./en.ts')).en;
  }
}
