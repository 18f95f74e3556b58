import type { Language } from './language.ts';
import type { Words } from './words.ts';

/** Each language is its own file in the build: nobody loads the one they do not read. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'ja':
      return (await import('./ja.ts')).ja;
    case 'en':
      return (await import('./en.ts')).en;
  }
}
