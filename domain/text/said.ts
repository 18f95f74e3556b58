/** A text in both languages of the screens. */
export type Words = { readonly ja: string; readonly en: string };

/** What a person is told: our own words, in both languages; or, as a bare text, somebody else's, which stand as they are. */
export type Said = string | Words;

export function saidIn(said: Said, language: keyof Words): string {
  return typeof said === 'string' ? said : said[language];
}

type Around = { readonly [L in keyof Words]: (words: string) => string };

/** Our words around what was said. */
export function around(said: Said, { ja, en }: Around): Words {
  return { ja: ja(saidIn(said, 'ja')), en: en(saidIn(said, 'en')) };
}

/** The value with every text in both languages as that of one. */
export function inLanguage(value: unknown, language: keyof Words): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Array.from<unknown>(value).map((item) => inLanguage(item, language));
  if (isWords(value)) return value[language];
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inLanguage(item, language)]));
}

function isWords(value: object): value is Words {
  return 'ja' in value && 'en' in value && typeof value.ja === 'string' && typeof value.en === 'string';
}
