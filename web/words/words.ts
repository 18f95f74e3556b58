import type { ja } from './ja.ts';
import type { Language } from './language.ts';

/** Every word of the screens, by area. Japanese is the measure; another language must have every key. */
export type Words = typeof ja;

/** Each language is its own file in the build: nobody loads the one they do not read. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'ja':
      return (await import('./ja.ts')).ja;
    case 'en':
      return (await import('./en.ts')).en;
  }
}
