import { normaliseForSearch } from './normalise.ts';

/** True when one of the texts holds `q`, whatever the width, case, kana form and hyphens. An empty `q` matches all. */
export function matchesSearch(texts: readonly string[], q: string): boolean {
  const wanted = normaliseForSearch(q);
  return wanted === '' || texts.some((text) => normaliseForSearch(text).includes(wanted));
}
