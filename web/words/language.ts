export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED_AS = 'matome-language';

/** The language of the screens, kept in this browser. Japanese unless English was chosen. */
export function readLanguage(): Language {
  return window.localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'ja';
}

export function storeLanguage(language: Language): void {
  window.localStorage.setItem(STORED_AS, language);
}
